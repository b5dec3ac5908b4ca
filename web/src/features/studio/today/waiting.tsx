import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Live } from "../../../firebase/live.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import type { TimeStyle } from "../../../ui/time-format.ts";

interface Props {
  readonly live: Live<Booking[]>;
  readonly style: TimeStyle;
}

/** How many requests wait for an answer, and until when the most urgent one can be given. */
export function Waiting({ live, style }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t("studio.today.waiting")}
      </Typography>
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("studio.retry")}</Button>}>
          {t("studio.failed")}
        </Alert>
      )}
      {live.status === "loading" && <Placeholder height={76} label={t("studio.loading")} />}
      {live.status === "ready" && <Count requests={live.value} style={style} />}
    </Box>
  );
}

function Count({ requests, style }: { readonly requests: readonly Booking[]; readonly style: TimeStyle }) {
  const { t } = useTranslation();
  const [first] = requests.toSorted((a, b) => a.until.getTime() - b.until.getTime());
  if (!first) return <Typography color="text.secondary">{t("studio.today.noRequests")}</Typography>;
  return (
    <Box sx={card}>
      <Box sx={{ flex: "1 1 14rem" }}>
        <Typography sx={{ fontWeight: 700 }}>{t("studio.today.requests", { count: requests.length })}</Typography>
        <Typography color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {t("studio.today.firstUntil", { until: momentText(first.until, style) })}
        </Typography>
      </Box>
      <Button component={Link} to="/studio/requests" variant="contained">
        {t("studio.today.answer")}
      </Button>
    </Box>
  );
}

const card = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 2,
  p: 2,
  background: "var(--surface)",
  borderLeft: "6px solid var(--held)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
