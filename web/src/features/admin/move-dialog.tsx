import type { Booking } from "@flexsession/domain/booking/booking";
import { otherTimes } from "@flexsession/domain/booking/other-time";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { useTape } from "../../firebase/use-tape.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { ActDialog } from "./act-dialog.tsx";

const daysShown = 56;

interface Props {
  readonly booking: Booking;
  readonly now: Date;
  readonly onClose: () => void;
}

/** Moves a booking in the place of its customer: to which of the times that cost no more, and why. */
export function MoveDialog({ booking, now, onClose }: Props) {
  const { t } = useTranslation();
  const [from] = useState(now);
  const tape = useTape(booking.providerId, { start: from, end: addMilliseconds(from, daysShown * day) });
  const known = tape.status === "ready" ? tape.value : null;
  const times = useTimesIn(known, booking, from);
  const [chosen, setChosen] = useState<string | null>(null);
  const wish = times.find((each) => keyOf(each) === chosen) ?? times[0];
  const { bookingId } = booking;

  return (
    <ActDialog
      title={t("admin.booking.move.open")}
      means={t("admin.booking.move.means")}
      confirm={t("admin.booking.move.confirm")}
      done={t("admin.booking.move.done")}
      isReady={wish !== undefined}
      act={async (reason) => {
        if (!wish) return;
        const { slotId, start, end, differenceMinor } = wish;
        await call("actOnBooking", { bookingId, reason, act: { kind: "move", slotId, start, end, differenceMinor } });
      }}
      onClose={onClose}
    >
      {tape.status === "loading" && <Placeholder label={t("admin.booking.move.loading")} height={56} />}
      {tape.status === "failed" && (
        <Alert severity="error" action={<Button onClick={tape.retry}>{t("admin.retry")}</Button>}>
          {t("admin.booking.move.failed")}
        </Alert>
      )}
      {known && !wish && <Typography component="output">{t("admin.booking.move.none")}</Typography>}
      {wish && <ChooseTime booking={booking} times={times} chosen={keyOf(wish)} onChoose={setChosen} />}
    </ActDialog>
  );
}

type OtherTime = ReturnType<typeof otherTimes>[number];

function useTimesIn(tape: Tape | null, booking: Booking, now: Date): readonly OtherTime[] {
  return useMemo(
    () => (tape ? otherTimes(tape, booking, now).filter((each) => each.differenceMinor <= 0) : []),
    [tape, booking, now],
  );
}

interface ChoiceProps {
  readonly booking: Booking;
  readonly times: readonly OtherTime[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function ChooseTime({ booking, times, chosen, onChoose }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const textOf = (time: OtherTime) => {
    const when = spanText(time, style, "full");
    if (time.differenceMinor === 0) return when;
    const amount = formatMoney(-time.differenceMinor, booking.currency, i18n.language);
    return t("admin.booking.move.cheaper", { when, amount });
  };
  return (
    <TextField
      label={t("admin.booking.move.time")}
      select
      fullWidth
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {times.map((each) => (
        <option key={keyOf(each)} value={keyOf(each)}>
          {textOf(each)}
        </option>
      ))}
    </TextField>
  );
}

function keyOf({ slotId, start }: Pick<OtherTime, "slotId" | "start">): string {
  return `${slotId} ${start.toISOString()}`;
}
