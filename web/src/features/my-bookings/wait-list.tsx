import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ownWaits } from "../../firebase/own-waits.ts";
import { WaitRow } from "./wait-row.tsx";

/** What somebody waits for, live, those whose turn it is first; nothing where they wait for nothing. */
export function WaitList({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const waits = useLiveQuery(ownWaits(uid));
  const now = useNow(1_000);
  if (waits.status === "failed") {
    return (
      <Alert severity="error" sx={{ mb: 3 }} action={<Button onClick={waits.retry}>{t("waitlist.retry")}</Button>}>
        {t("waitlist.listFailed")}
      </Alert>
    );
  }
  const ahead = waits.status === "ready" ? waits.value.filter((each) => each.start > now) : [];
  if (ahead.length === 0) return null;
  const isTurn = (each: (typeof ahead)[number]) => (each.state === "turn" ? 0 : 1);
  const sorted = ahead.toSorted((a, b) => isTurn(a) - isTurn(b) || a.start.getTime() - b.start.getTime());
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mb: 5 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t("waitlist.mine")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {sorted.map((each) => (
          <WaitRow key={each.waitlistId} wait={each} now={now} />
        ))}
      </Box>
    </Box>
  );
}
