import type { Policy } from "@flexsession/domain/policy/policy";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { termsLines } from "./terms-lines.ts";

/** Cancellation terms in words. */
export function Terms({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography sx={{ fontWeight: 700 }}>{t(`booking.terms.names.${policy.id}`)}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {termsLines(policy, t).map((line) => (
          <Typography key={line} component="li" variant="body2" color="text.secondary">
            {line}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
