import { type Dispute, dispute as disputeSchema } from "@flexsession/domain/disputes/dispute";
import { disputeFile } from "@flexsession/domain/disputes/dispute-file";
import { formatMoney } from "@flexsession/domain/money/money";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { momentText } from "../../ui/moment-text.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { DisputeState } from "./dispute-state.tsx";
import { FactList } from "./fact-list.tsx";
import { FileView } from "./file-view.tsx";

/** One dispute: where it stands, and the file that has gathered itself. */
export function DisputePage() {
  const { t } = useTranslation();
  const { disputeId = "" } = useParams();
  const live = useLiveDocument(paths.dispute(disputeId), disputeSchema);
  const title =
    live.status === "ready" ? t("disputes.one.title", { reference: live.value.reference }) : t("disputes.title");
  usePageTitle(title);

  return (
    <Box sx={{ maxWidth: "52rem", pb: 6 }}>
      <Button component={Link} to="/admin/disputes" variant="text" sx={{ mt: { xs: 2, sm: 4 } }}>
        {t("disputes.one.all")}
      </Button>
      {live.status === "loading" && <Placeholder label={t("disputes.one.loading")} height={240} />}
      {live.status === "missing" && <Typography variant="h1">{t("disputes.one.missing")}</Typography>}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("disputes.retry")}</Button>}>
          {t("disputes.failed")}
        </Alert>
      )}
      {live.status === "ready" && (
        <>
          <Typography variant="h1" sx={{ pb: 2 }}>
            {title}
          </Typography>
          <Standing dispute={live.value} />
          <File disputeId={live.value.disputeId} />
        </>
      )}
    </Box>
  );
}

function Standing({ dispute }: { readonly dispute: Dispute }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { state, amountMinor, currency, reason, at, dueAt, disputeId, paymentId, history } = dispute;
  return (
    <FactList
      title={t("disputes.one.facts")}
      facts={[
        [t("disputes.one.state"), <DisputeState key="state" state={state} />],
        [t("disputes.amount"), formatMoney(amountMinor, currency, i18n.language)],
        [t("disputes.one.reason"), reason],
        [t("disputes.one.due"), dueAt ? momentText(dueAt, style) : t("disputes.one.noDue")],
        [t("disputes.one.evidence"), answerText()],
        [
          t("disputes.one.history"),
          [...new Set([t("disputes.since", { when: momentText(at, style) }), ...history.map(stepText)])].join(" · "),
        ],
        [t("disputes.one.id"), disputeId],
        [t("disputes.one.payment"), paymentId],
      ]}
    />
  );

  function stepText({ at, to }: Dispute["history"][number]): string {
    return `${t(`disputes.states.${to}`)}, ${momentText(at, style)}`;
  }

  function answerText(): string {
    if (dispute.evidence === "none") return t("disputes.one.evidenceNone");
    if (dispute.evidence === "sent") return t("disputes.one.evidenceSent");
    return dispute.gatherAt
      ? t("disputes.one.evidenceSaved", { when: momentText(dispute.gatherAt, style) })
      : t("disputes.one.evidenceSavedOnly");
  }
}

function File({ disputeId }: { readonly disputeId: string }) {
  const { t } = useTranslation();
  const live = useLiveDocument(paths.disputeFile(disputeId), disputeFile);
  if (live.status === "loading") return <Placeholder label={t("disputes.one.loading")} height={320} />;
  if (live.status === "missing") return <Alert severity="info">{t("disputes.one.gathering")}</Alert>;
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("disputes.retry")}</Button>}>
        {t("disputes.one.fileFailed")}
      </Alert>
    );
  }
  return <FileView file={live.value} />;
}
