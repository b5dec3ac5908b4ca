import { classDocument } from "@flexsession/domain/classes/class-document";
import { occurrenceBy, occurrenceOfSlot } from "@flexsession/domain/classes/occurrences";
import { paths } from "@flexsession/domain/paths";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { ClassFacts } from "../../ui/class-facts.tsx";

/** What the class of a slot says of itself, live; nothing until it is known, since it keeps nobody from booking. */
export function AboutClass({ classId, slotId }: { readonly classId: string; readonly slotId: string }) {
  const { t } = useTranslation();
  const found = useLiveDocument(paths.class(classId), classDocument);
  const aClass = found.status === "ready" ? found.value : null;
  const occurrenceId = occurrenceOfSlot(slotId);
  const place = aClass && occurrenceId ? occurrenceBy(aClass, occurrenceId)?.place : null;
  if (!aClass || !place) return null;
  return (
    <Box component="section" sx={{ display: "grid", gap: 1 }}>
      <Typography component="h3" variant="h3" sx={{ fontSize: "1.0625rem" }}>
        {t("classOffer.about")}
      </Typography>
      <ClassFacts facts={aClass} place={place} />
    </Box>
  );
}
