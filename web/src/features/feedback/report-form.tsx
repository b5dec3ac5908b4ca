import { longestReport, type Report, type ReportReason, reportReasons } from "@flexsession/domain/feedback/report";
import Box from "@mui/material/Box";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TextField from "@mui/material/TextField";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  readonly feedbackId: string;
  readonly part: Report["part"];
  /** The booking that it was seen in; null on the provider's page. */
  readonly bookingId: string | null;
  readonly onDone: () => void;
}

/** Asks what is wrong with feedback, and reports it to the admins. */
export function ReportForm({ feedbackId, part, bookingId, onDone }: Props) {
  const { t } = useTranslation();
  const label = useId();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [why, setWhy] = useState("");
  const [isMissing, setMissing] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const reporting = useAction(async (chosen: ReportReason) => {
    await call("reportFeedback", { feedbackId, part, bookingId, reason: chosen, why: why.trim() });
    onDone();
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason === null);
    if (reason !== null) void reporting.run(reason);
    else group.current?.querySelector("input")?.focus();
  };
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 2 }}>
      <FormControl error={isMissing && reason === null}>
        <FormLabel id={label}>{t("feedback.reasonsLabel")}</FormLabel>
        <RadioGroup
          ref={group}
          aria-labelledby={label}
          value={reason ?? ""}
          onChange={(_, value) => setReason(reportReasons.find((each) => each === value) ?? null)}
        >
          {reportReasons.map((each) => (
            <FormControlLabel key={each} value={each} control={<Radio />} label={t(`feedback.reasons.${each}`)} />
          ))}
        </RadioGroup>
        {isMissing && reason === null && <FormHelperText role="alert">{t("feedback.reasonMissing")}</FormHelperText>}
      </FormControl>
      <TextField
        label={t("feedback.why")}
        value={why}
        multiline
        minRows={2}
        maxRows={8}
        fullWidth
        onChange={(event) => setWhy(event.target.value)}
        slotProps={{ htmlInput: { maxLength: longestReport } }}
      />
      <ActionButton
        type="submit"
        variant="contained"
        isPending={reporting.isPending}
        pendingText={t("feedback.reportSending")}
        errorText={reporting.error === null ? null : errorText(reporting.error, t, t("feedback.sendFailed"))}
      >
        {t("feedback.reportSend")}
      </ActionButton>
    </Box>
  );
}
