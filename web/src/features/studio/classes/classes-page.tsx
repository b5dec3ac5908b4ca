import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../../firebase/classes-of.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { zoneCity } from "../../../ui/time-format.ts";
import { StudioPanel } from "../studio-panel.tsx";
import { useStudio } from "../use-studio.ts";
import { ClassRow } from "./class-row.tsx";
import { useComingTape } from "./use-coming-tape.ts";

/** A teacher's classes, those that are offered first, with what comes up next of each. */
export default function ClassesPage() {
  const { t } = useTranslation();
  usePageTitle(t("classes.title"));
  const { providerId, zone } = useStudio();
  const found = useLiveQuery(classesOf(providerId));
  const { tape, from } = useComingTape(providerId);
  const list = found.status === "ready" ? found.value.toSorted(byState) : [];

  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "end", pt: { xs: 3, sm: 5 }, pb: 3 }}>
        <Box sx={{ flex: "1 1 20rem" }}>
          <Typography variant="h1">{t("classes.title")}</Typography>
          <Typography color="text.secondary">{t("classes.lead", { city: zoneCity(zone) })}</Typography>
        </Box>
        {found.status === "ready" && (
          <Button component={Link} to="/studio/packs" variant="outlined" sx={{ minHeight: 44 }}>
            {t("packs.studio.open")}
          </Button>
        )}
        {list.length > 0 && <Create />}
      </Box>
      {found.status === "loading" && <Placeholder label={t("classes.loading")} height={88} bars={3} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
          {t("classes.failed")}
        </Alert>
      )}
      {found.status === "ready" && list.length === 0 && (
        <StudioPanel icon="seats" title={t("classes.none")} why={t("classes.noneWhy")}>
          <Box>
            <Create />
          </Box>
        </StudioPanel>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, pb: 6, display: "grid", gap: 1.5 }}>
        {list.map((each) => (
          <ClassRow key={each.classId} class={each} tape={tape.status === "ready" ? tape.value : null} from={from} />
        ))}
      </Box>
    </>
  );
}

function Create() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/studio/classes/new" variant="contained" sx={{ minHeight: 44 }}>
      {t("classes.create")}
    </Button>
  );
}

function byState(a: { state: string; title: string }, b: { state: string; title: string }): number {
  return b.state.localeCompare(a.state) || a.title.localeCompare(b.title);
}
