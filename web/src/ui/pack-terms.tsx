import type { PackTerms as Terms } from "@flexsession/domain/packs/pack";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { priceText } from "./price-text.ts";

interface Props {
  readonly pack: Terms & { readonly currency: string };
  /** Whether its own teacher reads it. */
  readonly isOwn?: boolean;
}

/** What a pack is: how many classes for how much, until when, and who gets what is not used. */
export function PackTerms({ pack, isOwn = false }: Props) {
  const { t } = useTranslation();
  const { title, classes, priceMinor, currency, validDays, unusedTo } = pack;
  const each = t("packs.each", { price: priceText(Math.round(priceMinor / classes), currency) });
  return (
    <Box sx={{ flex: "1 1 18rem", minWidth: 0 }}>
      <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
        <Box component="span" sx={{ fontWeight: 700 }}>
          {t("packs.classes", { count: classes })}, {priceText(priceMinor, currency)}
        </Box>{" "}
        ({each})
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t("packs.valid", { count: validDays })} {t(`packs.${isOwn ? "unusedOwn" : "unused"}.${unusedTo}`)}
      </Typography>
    </Box>
  );
}
