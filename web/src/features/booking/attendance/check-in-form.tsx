import { seatsToCheckIn } from "@flexsession/domain/attendance/check-in";
import { checkInCode } from "@flexsession/domain/attendance/check-in-code";
import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { seatText } from "./seat-text.ts";

interface Props {
  readonly booking: Booking;
  /** Lets a test watch. */
  readonly send?: (input: { bookingId: string; seats: number[]; code: string }) => Promise<unknown>;
}

/** Checks the seats in that have come, all of them unless their customer says otherwise, by the code shown in class. */
export default function CheckInForm({ booking, send = checkIn }: Props) {
  const { t } = useTranslation();
  const open = seatsToCheckIn(booking);
  const [chosen, setChosen] = useState<readonly number[]>(open);
  const [code, setCode] = useState("");
  const [wasSent, setWasSent] = useState(false);
  const isCode = checkInCode.safeParse(code).success;
  const checking = useAction(async () => {
    await send({ bookingId: booking.bookingId, seats: [...chosen], code });
    announce(t("attendance.checkIn.done"));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (isCode && chosen.length > 0) void checking.run();
  };
  const toggle = (seat: number) =>
    setChosen(chosen.includes(seat) ? chosen.filter((each) => each !== seat) : [...chosen, seat]);

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 1.5, maxWidth: "22rem", pt: 0.5 }}>
      <Typography>{t("attendance.checkIn.why")}</Typography>
      {open.length > 1 && (
        <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: "grid" }}>
          <Box component="legend" sx={{ p: 0, color: "text.secondary" }}>
            {t("attendance.checkIn.who")}
          </Box>
          {open.map((seat) => (
            <FormControlLabel
              key={seat}
              control={<Checkbox checked={chosen.includes(seat)} onChange={() => toggle(seat)} />}
              label={seatText(booking, seat, t)}
              sx={{ minHeight: 44, overflowWrap: "anywhere" }}
            />
          ))}
          {wasSent && chosen.length === 0 && <FormHelperText error>{t("attendance.checkIn.nobody")}</FormHelperText>}
        </Box>
      )}
      <TextField
        label={t("attendance.checkIn.code")}
        value={code}
        onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, "").slice(0, 6))}
        error={wasSent && !isCode}
        helperText={wasSent && !isCode ? t("attendance.checkIn.malformed") : null}
        slotProps={{
          htmlInput: {
            inputMode: "numeric",
            autoComplete: "one-time-code",
            style: { fontFamily: "var(--font-tape)", fontSize: "1.5rem", letterSpacing: "0.2em" },
          },
        }}
      />
      <ActionButton
        type="submit"
        variant="contained"
        fullWidth
        isPending={checking.isPending}
        pendingText={t("attendance.checkIn.pending")}
        errorText={checking.error === null ? null : errorText(checking.error, t, t("attendance.checkIn.failed"))}
      >
        {t("attendance.checkIn.act")}
      </ActionButton>
    </Box>
  );
}

async function checkIn(input: { bookingId: string; seats: number[]; code: string }): Promise<void> {
  await call("checkIn", input);
}
