import { countRoster, rosterOf } from "@flexsession/domain/attendance/roster";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useRoster } from "../../../firebase/use-roster.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { useStudio } from "../use-studio.ts";
import { useCheckInCode } from "./use-check-in-code.ts";

/** The code of a class, large enough for the whole room, with how many have used it. */
export default function CodePage() {
  const { t } = useTranslation();
  usePageTitle(t("attendance.code.title"));
  const { providerId } = useStudio();
  const { slotId = "" } = useParams();
  const { shown, error, retry } = useCheckInCode(slotId);
  const found = useRoster(providerId, slotId);
  const rows = found.status === "ready" ? rosterOf(found.value) : [];
  const { present, late } = countRoster(rows);

  return (
    <Box sx={{ display: "grid", gap: 2, justifyItems: "center", textAlign: "center", pt: 2, pb: 6 }}>
      <Button component={Link} to={`/studio/roster/${slotId}`} sx={{ justifySelf: "start", ml: -1, minHeight: 44 }}>
        {t("attendance.code.back")}
      </Button>
      <Typography variant="h1">{t("attendance.code.title")}</Typography>
      <Typography sx={{ maxWidth: "34rem" }}>{t("attendance.code.lead")}</Typography>
      {error !== null && (
        <Alert severity="error" action={<Button onClick={retry}>{t("attendance.code.retry")}</Button>}>
          {error}
        </Alert>
      )}
      {error === null && shown === null && (
        <Box sx={{ width: "100%", maxWidth: "40rem" }}>
          <Placeholder label={t("attendance.code.loading")} height={160} />
        </Box>
      )}
      {shown !== null && (
        <>
          <span className="visually-hidden">
            {t("attendance.code.digits", { digits: shown.code.split("").join(" ") })}
          </span>
          <Typography
            component="p"
            aria-hidden="true"
            sx={{
              fontFamily: "var(--font-tape)",
              fontSize: "min(19vw, 14rem)",
              fontWeight: 800,
              lineHeight: 1.15,
              letterSpacing: "0.04em",
              whiteSpace: "nowrap",
            }}
          >
            {`${shown.code.slice(0, 3)}\u2009${shown.code.slice(3)}`}
          </Typography>
          <Typography color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
            {t("attendance.code.next", { count: shown.secondsLeft })}
          </Typography>
        </>
      )}
      {rows.length > 0 && (
        <Typography variant="h2" component="p" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {t("attendance.here", { here: present + late, count: rows.length })}
        </Typography>
      )}
    </Box>
  );
}
