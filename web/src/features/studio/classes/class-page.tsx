import { type Class, classDocument, classLink } from "@flexsession/domain/classes/class-document";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useLiveDocument } from "../../../firebase/live-document.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { Part } from "../part.tsx";
import { useStudio } from "../use-studio.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { OccurrenceList } from "./occurrence-list.tsx";
import { PastList } from "./past-list.tsx";
import { TimesPart } from "./times-part.tsx";
import { useComingTape } from "./use-coming-tape.ts";
import { WordsForm } from "./words-form.tsx";

/** One class of a teacher's: what comes up, when it takes place, what it says of itself, and its end. */
export default function ClassPage() {
  const { t } = useTranslation();
  const { providerId } = useStudio();
  const { classId = "" } = useParams();
  const found = useLiveDocument(paths.class(classId), classDocument);
  const isOwn = found.status === "ready" && found.value.providerId === providerId;
  usePageTitle(isOwn ? found.value.title : t("classes.title"));

  return (
    <>
      <Button component={Link} to="/studio/classes" sx={{ mt: 2, ml: -1, minHeight: 44 }}>
        {t("classes.back")}
      </Button>
      {found.status === "loading" && <Placeholder label={t("classes.loading")} height={72} bars={4} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
          {t("classes.failed")}
        </Alert>
      )}
      {(found.status === "missing" || (found.status === "ready" && !isOwn)) && (
        <Alert severity="info">{t("classes.missing")}</Alert>
      )}
      {isOwn && <Known key={classId} class={found.value} />}
    </>
  );
}

function Known({ class: aClass }: { readonly class: Class }) {
  const { t } = useTranslation();
  const [isCancelling, setCancelling] = useState(false);
  const { tape, from } = useComingTape(aClass.providerId, aClass);
  const link = useLiveDocument(paths.classLink(aClass.classId), classLink);
  const isOpen = aClass.state === "open";

  return (
    <Box sx={{ display: "grid", gap: 4, pb: 6, maxWidth: "50rem" }}>
      <Box>
        <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
          {aClass.title}
        </Typography>
        <Typography color="text.secondary">{isOpen ? t(`level.${aClass.level}`) : t("classes.cancelled")}</Typography>
      </Box>
      <Part title={t("classes.occurrences")}>
        {tape.status === "loading" && <Placeholder label={t("classes.loading")} height={72} bars={3} />}
        {tape.status === "failed" && (
          <Alert severity="error" action={<Button onClick={tape.retry}>{t("studio.retry")}</Button>}>
            {t("classes.failed")}
          </Alert>
        )}
        {tape.status === "ready" && <OccurrenceList class={aClass} tape={tape.value} from={from} />}
      </Part>
      {isOpen && tape.status === "ready" && (
        <Part title={t("classes.times")}>
          <TimesPart class={aClass} tape={tape.value} />
        </Part>
      )}
      <Part title={t("attendance.past")}>
        <PastList classId={aClass.classId} now={from} />
      </Part>
      {isOpen && link.status !== "loading" && (
        <Part title={t("classes.words")}>
          <WordsForm class={aClass} joinUrl={link.status === "ready" ? link.value.joinUrl : ""} />
        </Part>
      )}
      {isOpen && tape.status === "ready" && (
        <Box>
          <Button color="error" variant="outlined" onClick={() => setCancelling(true)} sx={{ minHeight: 44 }}>
            {t("classes.cancelAll")}
          </Button>
          {isCancelling && (
            <CancelDialog class={aClass} tape={tape.value} occurrence={null} onClose={() => setCancelling(false)} />
          )}
        </Box>
      )}
    </Box>
  );
}
