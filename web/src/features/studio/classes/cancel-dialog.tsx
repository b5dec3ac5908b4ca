import { dropOccurrence } from "@flexsession/domain/classes/change-occurrence";
import type { Class } from "@flexsession/domain/classes/class-document";
import type { Occurrence } from "@flexsession/domain/classes/occurrences";
import type { Tape } from "@flexsession/domain/tape/tape";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { useNow } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { ClassDialog } from "./class-dialog.tsx";
import { seatsConcerned } from "./seats-concerned.ts";

interface Props {
  readonly class: Class;
  readonly tape: Tape;
  /** Null to cancel the whole class. */
  readonly occurrence: Occurrence | null;
  readonly onClose: () => void;
}

/** Says what cancelling means for those who have booked, and does it. */
export function CancelDialog({ class: aClass, tape, occurrence, onClose }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const now = useNow(10_000);
  const after: Class = occurrence ? dropOccurrence(aClass, occurrence.occurrenceId) : { ...aClass, state: "cancelled" };
  const count = seatsConcerned(tape, aClass, after, now);
  const cancelling = useAction(async () => {
    await call("cancelClass", { classId: aClass.classId, occurrenceId: occurrence?.occurrenceId ?? null });
    onClose();
  });

  return (
    <ClassDialog
      title={t(occurrence ? "classes.cancelling.titleOne" : "classes.cancelling.titleAll")}
      isBusy={cancelling.isPending}
      onClose={onClose}
    >
      <Typography sx={{ fontWeight: 700 }}>
        {occurrence ? spanText(occurrence, style, "full") : aClass.title}
      </Typography>
      <Typography>
        {count === 0 ? t("classes.cancelling.nobody") : t("classes.cancelling.refunds", { count })}
      </Typography>
      <Typography color="text.secondary">{t("classes.cancelling.lasting")}</Typography>
      <Button variant="outlined" onClick={onClose} disabled={cancelling.isPending} sx={{ minHeight: 44 }}>
        {t("classes.cancelling.keep")}
      </Button>
      <ActionButton
        color="error"
        variant="contained"
        fullWidth
        isPending={cancelling.isPending}
        pendingText={t("classes.cancelling.pending")}
        errorText={cancelling.error === null ? null : errorText(cancelling.error, t, t("classes.saveFailed"), style)}
        onClick={() => cancelling.run()}
      >
        {t(occurrence ? "classes.cancelling.one" : "classes.cancelling.all")}
      </ActionButton>
    </ClassDialog>
  );
}
