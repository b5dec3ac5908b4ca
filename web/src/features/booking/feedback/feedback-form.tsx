import type { Booking } from "@flexsession/domain/booking/booking";
import { otherSide } from "@flexsession/domain/booking/side-of";
import { longestFeedback } from "@flexsession/domain/feedback/feedback";
import { feedbackClosesAt, wroteAt } from "@flexsession/domain/feedback/feedback-window";
import type { Side } from "@flexsession/domain/notify/notice";
import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import Rating from "@mui/material/Rating";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";

interface Props {
  readonly booking: Booking;
  /** Which party writes. */
  readonly own: Side;
  /** Lets a test watch. */
  readonly give?: (bookingId: string, stars: number, text: string) => Promise<unknown>;
}

/** Asks how it was: stars, and words if somebody has some. It says who will read it, and when, before it is sent. */
export function FeedbackForm({ booking, own, give = giveFeedback }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const label = useId();
  const missing = useId();
  const group = useRef<HTMLSpanElement>(null);
  const [stars, setStars] = useState<number | null>(null);
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const who = own === "customer" ? booking.provider.name : booking.customer.name;
  const until = momentText(feedbackClosesAt(booking), style);
  const isSecond = wroteAt(booking.feedback, otherSide(own)) !== null;
  const giving = useAction(async (chosen: number) => {
    await give(booking.bookingId, chosen, text.trim());
    announce(t("feedback.sent"));
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(stars === null);
    if (stars !== null) void giving.run(stars);
    // That of no stars: another would look as if it were chosen.
    else group.current?.querySelector<HTMLInputElement>('input[value=""]')?.focus();
  };

  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 2 }}>
      <Typography>{t(isSecond ? "feedback.leadSecond" : "feedback.lead", { who, until })}</Typography>
      <Typography variant="body2" color="text.secondary">
        {t(own === "customer" ? "feedback.publicHint" : "feedback.privateHint", { who })}
      </Typography>
      <Box>
        <Typography id={label} sx={{ fontWeight: 700 }}>
          {t("feedback.ask", { who })}
        </Typography>
        <Rating
          ref={group}
          name={label}
          size="large"
          value={stars}
          onChange={(_, value) => setStars(value)}
          emptyLabelText={t("feedback.noStars")}
          getLabelText={(count) => t("feedback.stars", { count })}
          slotProps={{
            root: {
              role: "radiogroup",
              "aria-labelledby": label,
              "aria-invalid": isMissing && stars === null,
              "aria-describedby": missing,
            },
          }}
          sx={{ fontSize: "2.75rem", color: "var(--held)" }}
        />
        {isMissing && stars === null && (
          <FormHelperText id={missing} error role="alert">
            {t("feedback.starsMissing")}
          </FormHelperText>
        )}
      </Box>
      <TextField
        label={t("feedback.text")}
        helperText={t("feedback.textHelp")}
        value={text}
        multiline
        minRows={3}
        maxRows={10}
        fullWidth
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: longestFeedback } }}
      />
      <ActionButton
        type="submit"
        variant="contained"
        isPending={giving.isPending}
        pendingText={t("feedback.sending")}
        errorText={giving.error === null ? null : errorText(giving.error, t, t("feedback.sendFailed"))}
      >
        {t("feedback.send")}
      </ActionButton>
    </Box>
  );
}

async function giveFeedback(bookingId: string, stars: number, text: string): Promise<void> {
  await call("giveFeedback", { bookingId, stars, text });
}
