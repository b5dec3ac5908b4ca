import { longestAnnouncement } from "@flexsession/domain/announcements/announcement";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TextField from "@mui/material/TextField";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { ClassDialog } from "../classes/class-dialog.tsx";

interface Props {
  readonly slotId: string;
  readonly onClose: () => void;
}

/** Says something to everybody who has booked an occurrence, or all that is to come of its class. */
export default function AnnounceDialog({ slotId, onClose }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  // The same however often the same is sent, so that nobody hears it twice; other words are said anew.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [text, setText] = useState("");
  const [isForAll, setForAll] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const isEmpty = text.trim() === "";
  const sending = useAction(async () => {
    await call("announceToClass", { slotId, isForAll, text, key });
    announce(t("announcements.dialog.done"));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (!isEmpty) void sending.run();
  };

  return (
    <ClassDialog title={t("announcements.dialog.title")} isBusy={sending.isPending} onClose={onClose}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2, pt: 1 }}>
        <TextField
          label={t("announcements.dialog.text")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setKey(crypto.randomUUID());
          }}
          multiline
          minRows={4}
          error={wasSent && isEmpty}
          helperText={wasSent && isEmpty ? t("announcements.dialog.empty") : t("announcements.dialog.help")}
          slotProps={{ htmlInput: { maxLength: longestAnnouncement } }}
        />
        {classOfSlot(slotId) !== null && (
          <Box>
            <FormLabel id={heading}>{t("announcements.dialog.to")}</FormLabel>
            <RadioGroup
              aria-labelledby={heading}
              value={isForAll ? "all" : "one"}
              onChange={(_, value) => {
                setForAll(value === "all");
                setKey(crypto.randomUUID());
              }}
            >
              {(["one", "all"] as const).map((each) => (
                <FormControlLabel
                  key={each}
                  value={each}
                  control={<Radio />}
                  label={t(`announcements.dialog.${each}`)}
                  sx={{ minHeight: 44 }}
                />
              ))}
            </RadioGroup>
          </Box>
        )}
        <ActionButton
          type="submit"
          variant="contained"
          fullWidth
          isPending={sending.isPending}
          pendingText={t("announcements.dialog.sending")}
          errorText={sending.error === null ? null : errorText(sending.error, t, t("announcements.dialog.failed"))}
        >
          {t("announcements.dialog.send")}
        </ActionButton>
      </Box>
    </ClassDialog>
  );
}
