import { feedback as feedbackSchema, partyFeedback } from "@flexsession/domain/feedback/feedback";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { ReportForm } from "./report-form.tsx";
import { SaidCard } from "./said-card.tsx";

/** `/report/:feedbackId`: where somebody reports feedback, or with `&part=reply` the reply to it, seen on a provider's page or, with `?booking=&by=`, in a booking. */
export default function ReportPage() {
  const { t } = useTranslation();
  const { feedbackId = "" } = useParams();
  const [params] = useSearchParams();
  const part = params.get("part") === "reply" ? "reply" : "feedback";
  const title = t(part === "reply" ? "feedback.reportReplyTitle" : "feedback.reportTitle");
  usePageTitle(title);
  const bookingId = params.get("booking");
  const { status, uid } = useAccount();
  const by = params.get("by") === "provider" ? "provider" : "customer";
  const shown = useLiveDocument(bookingId === null ? paths.feedback(feedbackId) : null, feedbackSchema);
  const written = useLiveDocument(
    bookingId !== null && uid !== null ? paths.partyFeedback(bookingId, by) : null,
    partyFeedback,
  );
  const live = bookingId === null ? shown : written;
  const [isDone, setDone] = useState(false);

  return (
    <Box sx={{ maxWidth: "44rem", mx: "auto", py: { xs: 3, sm: 5 }, display: "grid", gap: 3 }}>
      <Typography variant="h1">{title}</Typography>
      <Typography>{t("feedback.reportWhy")}</Typography>
      {live.status === "loading" && status !== "signed-out" && (
        <Placeholder label={t("feedback.reportLoading")} height={120} />
      )}
      {live.status === "missing" && <Alert severity="info">{t("feedback.reportMissing")}</Alert>}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("feedback.retry")}</Button>}>
          {t("feedback.reportFailed")}
        </Alert>
      )}
      {live.status === "ready" && <SaidCard said={live.value} />}
      {isDone && (
        <Box component="output">
          <Alert severity="success">{t("feedback.reported")}</Alert>
        </Box>
      )}
      {status === "signed-out" && <SignIn />}
      {live.status === "ready" && uid !== null && !isDone && (
        <ReportForm feedbackId={feedbackId} part={part} bookingId={bookingId} onDone={() => setDone(true)} />
      )}
    </Box>
  );
}

function SignIn() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Box>
      <Button
        component={Link}
        to={`/sign-in?continue=${encodeURIComponent(pathname + search)}`}
        variant="contained"
        sx={{ minHeight: 44 }}
      >
        {t("feedback.signIn")}
      </Button>
    </Box>
  );
}
