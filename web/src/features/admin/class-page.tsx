import { type Class, classDocument } from "@flexsession/domain/classes/class-document";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { Facts } from "../../ui/facts.tsx";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { ClassDates } from "./class-dates.tsx";
import { To } from "./to.tsx";

/** One class, live: whose it is, its dates with their seats, and who has booked each. */
export function ClassPage() {
  const { t } = useTranslation();
  const { classId = "" } = useParams();
  const live = useLiveDocument(paths.class(classId), classDocument);
  const title =
    live.status === "ready"
      ? live.value.title
      : t(live.status === "missing" ? "adminClasses.missing" : "adminClasses.any");
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={title} />
      {live.status === "loading" && <Placeholder label={t("adminClasses.loading")} height={220} />}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("adminClasses.failed")}
        </Alert>
      )}
      {live.status === "ready" && (
        <>
          {live.stale && <Alert severity="info">{t("admin.stale")}</Alert>}
          <ClassFacts class={live.value} />
          <ClassDates class={live.value} />
        </>
      )}
    </Box>
  );
}

function ClassFacts({ class: { state, level, providerId, name, handle, owed } }: { readonly class: Class }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t("adminClasses.state"), t(state === "open" ? "adminClasses.open" : "adminClasses.cancelled")],
        [
          t("adminClasses.teacher"),
          <To key="teacher" to={`/admin/people/${providerId}`}>
            {name}
          </To>,
        ],
        [t("adminClasses.level"), t(`level.${level}`)],
        [
          t("adminClasses.page"),
          <To key="page" to={`/p/${handle}`}>
            {handle}
          </To>,
        ],
        ...(owed.length === 0
          ? []
          : [[t("adminClasses.work"), t("adminClasses.settling", { count: owed.length })] as const]),
      ]}
    />
  );
}
