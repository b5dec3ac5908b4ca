import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { call } from "../../firebase/call.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { AuditPages } from "./audit-pages.tsx";
import { PersonActs } from "./person-acts.tsx";
import { PersonBookings } from "./person-bookings.tsx";
import { PersonClasses } from "./person-classes.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { useAnswer } from "./use-answer.ts";

/** One account: what there is to know, what can be done about it, its bookings, and what admins have done about it. */
export function PersonPage() {
  const { t } = useTranslation();
  const { uid = "" } = useParams();
  const { live, askAgain } = useAnswer(uid, () => call("readPerson", { uid }));
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading
        title={
          live.status === "ready"
            ? live.value.name
            : t(live.status === "missing" ? "admin.person.missing" : "admin.person.title")
        }
      />
      {live.status === "loading" && <Placeholder label={t("admin.person.loading")} height={220} />}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("admin.person.failed")}
        </Alert>
      )}
      {live.status === "ready" && (
        <>
          <PersonFacts person={live.value} />
          <PersonActs person={live.value} onDone={askAgain} />
          {live.value.page !== null && <PersonClasses uid={uid} />}
          <PersonBookings uid={uid} />
          <Box component="section" sx={{ display: "grid", gap: 2 }}>
            <Typography variant="h2">{t("admin.person.acts")}</Typography>
            <AuditPages filter={{ personId: uid }} />
          </Box>
        </>
      )}
    </Box>
  );
}
