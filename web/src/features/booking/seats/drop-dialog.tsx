import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { DropWish } from "@flexsession/domain/booking/drop-seats";
import { seatDropOf } from "@flexsession/domain/booking/seat-drop-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { DropPreview } from "./drop-preview.tsx";
import { SeatChoices } from "./seat-choices.tsx";

interface Props {
  readonly booking: Booking;
  readonly now: Date;
  readonly onClose: () => void;
  /** Lets a test watch. */
  readonly drop?: (bookingId: string, wish: DropWish) => Promise<unknown>;
}

/**
 * Asks which seats of a class go back, shows what that comes to right now, and does exactly that. When a line of the
 * policy runs out before the reader's eyes, they have to see the new amount before they can confirm it.
 */
export default function DropDialog({ booking, now, onClose, drop = dropSeats }: Props) {
  const { t, i18n } = useTranslation();
  const title = useId();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [seenAt, setSeenAt] = useState(now);
  const [isAsked, setAsked] = useState(false);
  const { bookingId, seats, currency } = booking;
  const names = attendeesOf(booking).map((each) => each.name);
  const count = chosen.length;
  const isPossible = count > 0 && count < seats;
  const outcome = seatDropOf(booking, count, now);
  const seenMinor = seatDropOf(booking, count, seenAt).refundMinor;
  const isLess = isPossible && outcome.refundMinor < seenMinor;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const dropping = useAction(async () => {
    await drop(bookingId, {
      dropped: chosen,
      names: chosen.map((each) => names[each] ?? ""),
      seats,
      refundMinor: outcome.refundMinor,
    });
    announce(t("seats.drop.done", { count }));
    onClose();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isPossible) void dropping.run();
  };

  return (
    <Dialog open onClose={dropping.isPending ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={title}>
      <Box component="form" noValidate onSubmit={send} sx={inDialog}>
        <DialogTitle id={title} component="h2" sx={{ fontWeight: 800 }}>
          {t("seats.drop.title")}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2, alignContent: "start" }}>
          <SeatChoices names={names} chosen={chosen} problem={problem()} onChoose={setChosen} />
          {isPossible && <DropPreview booking={booking} count={count} outcome={outcome} />}
          {isLess && (
            <Alert
              severity="warning"
              role="alert"
              action={
                <Button color="inherit" size="small" onClick={() => setSeenAt(now)}>
                  {t("booking.cancel.seen")}
                </Button>
              }
            >
              {t("booking.cancel.less", { before: money(seenMinor), now: money(outcome.refundMinor) })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button variant="outlined" fullWidth onClick={onClose} disabled={dropping.isPending} sx={{ minHeight: 44 }}>
            {t("seats.drop.keep")}
          </Button>
          {!isLess && (
            <ActionButton
              type="submit"
              color="error"
              variant="contained"
              fullWidth
              isPending={dropping.isPending}
              pendingText={t("seats.drop.pending")}
              errorText={dropping.error === null ? null : errorText(dropping.error, t, t("seats.drop.failed"))}
            >
              {confirmText()}
            </ActionButton>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );

  function problem(): string | null {
    if (count === seats) return t("seats.drop.all");
    return isAsked && count === 0 ? t("seats.drop.none") : null;
  }

  function confirmText(): string {
    if (!isPossible) return t("seats.drop.open");
    if (outcome.refundMinor + outcome.keptMinor === 0) return t("seats.drop.confirmUnpaid", { count });
    return outcome.refundMinor === 0
      ? t("seats.drop.confirmNothing", { count })
      : t("seats.drop.confirm", { count, refund: money(outcome.refundMinor) });
  }
}

/** The content scrolls and the buttons stay in view, as in any dialog, though a form is between. */
const inDialog = { display: "contents" } as const;

async function dropSeats(bookingId: string, { dropped, names, ...wish }: DropWish): Promise<void> {
  await call("dropSeats", { bookingId, dropped: [...dropped], names: [...names], ...wish });
}
