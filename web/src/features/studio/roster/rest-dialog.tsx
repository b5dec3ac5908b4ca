import type { RosterRow } from "@flexsession/domain/attendance/roster";
import { mostMarksAtOnce } from "@flexsession/domain/contracts/attendance";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { ClassDialog } from "../classes/class-dialog.tsx";

interface Props {
  readonly rows: readonly RosterRow[];
  readonly onClose: () => void;
}

/** Marks everybody as absent who has no mark yet, a few dozen seats at a time. */
export function RestDialog({ rows, onClose }: Props) {
  const { t } = useTranslation();
  // What is marked while it is asked stays as it is, so that the number in the question stays true of it.
  const [marks] = useState(() =>
    rows
      .filter((each) => each.marking === null)
      .map(({ bookingId, seat }) => ({ bookingId, seat, mark: "absent" as const })),
  );
  const count = marks.length;
  const marking = useAction(async () => {
    for (let from = 0; from < count; from += mostMarksAtOnce) {
      await call("markAttendance", { marks: marks.slice(from, from + mostMarksAtOnce), onlyUnmarked: true });
    }
    announce(t("attendance.rest.done", { count }));
    onClose();
  });

  return (
    <ClassDialog title={t("attendance.rest.title", { count })} isBusy={marking.isPending} onClose={onClose}>
      <Typography>{t("attendance.rest.why")}</Typography>
      <Button variant="outlined" onClick={onClose} disabled={marking.isPending} sx={{ minHeight: 44 }}>
        {t("attendance.rest.keep")}
      </Button>
      <ActionButton
        variant="contained"
        fullWidth
        isPending={marking.isPending}
        pendingText={t("attendance.rest.pending")}
        errorText={marking.error === null ? null : errorText(marking.error, t, t("attendance.rest.failed"))}
        onClick={() => void marking.run()}
      >
        {t("attendance.rest.confirm")}
      </ActionButton>
    </ClassDialog>
  );
}
