import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { ClaimList } from "./claim-list.tsx";
import { markText } from "./mark-text.ts";
import { MoveSlot } from "./move-slot.tsx";
import { useSayUndoable } from "./use-say-undoable.tsx";
import type { Mark } from "./week-marks.ts";

interface Props {
  readonly slotId: string;
  readonly slot: Slot;
  /** The slot and what is taken of it. */
  readonly marks: readonly Mark[];
  readonly at: Date;
  readonly edit: (changes: TapeChange[]) => Promise<void>;
  readonly onWhy: (time: Interval) => void;
  readonly onClose: () => void;
}

/** One slot: what is taken of it, and its time to change, to withdraw or to offer again. */
export function ChangeSlot({ slotId, slot, marks, at, edit, onWhy, onClose }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const sayUndoable = useSayUndoable();
  const when = spanText(slot, style, "short");
  const isPast = slot.start <= at;
  const isClass = hasSeats(slot);
  const own = marks.find((mark) => mark.kind === "slot");
  const which = { slotId, from: slot.start };

  const withdrawing = useAction(async () => {
    await edit([{ kind: "withdraw", ...which }]);
    sayUndoable(t("week.withdrew", { when }), () => edit([{ kind: "reopen", ...which }]));
    onClose();
  });
  const reopening = useAction(async () => {
    await edit([{ kind: "reopen", ...which }]);
    sayUndoable(t("week.reopened", { when }), () => edit([{ kind: "withdraw", ...which }]));
    onClose();
  });
  const turning = slot.withdrawn ? reopening : withdrawing;

  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      {own && <Typography sx={{ fontWeight: 700 }}>{markText(own, t)}</Typography>}
      {slot.withdrawn && <Alert severity="info">{t("week.isWithdrawn")}</Alert>}
      <ClaimList marks={marks} style={style} />
      {isPast && <Typography color="text.secondary">{t("week.isPast")}</Typography>}
      {isClass && <Typography color="text.secondary">{t("week.isClass")}</Typography>}
      {!isPast && !isClass && !slot.withdrawn && <MoveSlot slotId={slotId} slot={slot} edit={edit} onClose={onClose} />}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "start" }}>
        {!isPast && !isClass && (
          <ActionButton
            variant="outlined"
            isPending={turning.isPending}
            pendingText={t(slot.withdrawn ? "week.reopening" : "week.withdrawing")}
            errorText={turning.error === null ? null : errorText(turning.error, t, t("week.saveFailed"), style)}
            onClick={() => turning.run()}
          >
            {t(slot.withdrawn ? "week.reopen" : "week.withdraw")}
          </ActionButton>
        )}
        <Button onClick={() => onWhy({ start: slot.start, end: addMilliseconds(slot.start, hour) })}>
          {t("week.why")}
        </Button>
      </Box>
    </Box>
  );
}
