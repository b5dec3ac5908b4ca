import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Live } from "../../firebase/live.ts";
import { mostRequestsShown } from "../../firebase/requests-with.ts";
import { type Answers, answers } from "./answers.ts";
import { competingWith } from "./competing-with.ts";
import { RequestCard } from "./request-card.tsx";

interface Props {
  readonly live: Live<Booking[]>;
  readonly now: Date;
  readonly dependencies?: Answers;
}

/** The open requests, or what stands in for them; what has been answered last stays said. */
export function RequestList({ live, now, dependencies = answers }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<string | null>(null);
  if (live.status === "loading" || live.status === "missing") return <LoadingRequests />;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("requests.retry")}</Button>}>
        {t("requests.failed")}
      </Alert>
    );
  }
  return (
    <Box sx={{ display: "grid", gap: 2, pb: 5, maxWidth: "52rem" }}>
      {live.stale && <Alert severity="info">{t("requests.stale")}</Alert>}
      <Box component="output">{said !== null && <Alert severity="success">{said}</Alert>}</Box>
      {live.value.length === 0 && (
        <Box>
          <Typography variant="h2" sx={{ fontSize: "1.25rem" }}>
            {t("requests.none")}
          </Typography>
          <Typography sx={{ mt: 1 }}>{t("requests.noneWhy")}</Typography>
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2 }}>
        {live.value.map((each) => (
          <RequestCard
            key={each.bookingId}
            request={each}
            competing={competingWith(each, live.value, now)}
            now={now}
            onAnswer={setSaid}
            dependencies={dependencies}
          />
        ))}
      </Box>
      {live.value.length >= mostRequestsShown && <Typography>{t("requests.full")}</Typography>}
    </Box>
  );
}

function LoadingRequests() {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-busy="true" aria-label={t("requests.loading")} sx={{ display: "grid", gap: 1.5 }}>
      <Skeleton variant="rounded" height={168} />
      <Skeleton variant="rounded" height={168} />
    </Box>
  );
}
