import type { User } from "@flexsession/domain/account/user";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveAccount } from "../../firebase/save-account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { chooseZone } from "../../ui/time-settings.ts";
import { useAction } from "../../ui/use-action.ts";
import { ZoneField } from "./zone-field.tsx";

interface Props {
  readonly user: Pick<User, "name" | "email" | "zone">;
  readonly save?: (account: { name: string; zone: string }) => Promise<void>;
}

/** A person's name, as others see it, and the zone that their times are written in. */
export function AccountForm({ user, save = saveAccount }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [name, setName] = useState(user.name);
  const [zone, setZone] = useState(user.zone);
  const [isMissing, setMissing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const saving = useAction(async () => {
    await save({ name: name.trim(), zone });
    chooseZone(zone);
    setSaved(true);
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    setMissing(name.trim() === "");
    if (name.trim() === "") field.current?.focus();
    else await saving.run();
  };

  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={heading}
      onSubmit={submit}
      onChange={() => setSaved(false)}
      sx={{ display: "grid", gap: 2.5 }}
    >
      <Typography id={heading} variant="h2">
        {t("account.you")}
      </Typography>
      <TextField
        label={t("account.name")}
        autoComplete="name"
        required
        inputRef={field}
        value={name}
        error={isMissing}
        helperText={isMissing ? t("account.nameMissing") : t("account.nameHelp")}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
      <Box>
        <Typography variant="body2" color="text.secondary">
          {t("account.email")}
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>{user.email}</Typography>
      </Box>
      <ZoneField zone={zone} onChoose={setZone} />
      <Box>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={saving.isPending}
          pendingText={t("account.saving")}
          errorText={saving.error === null ? null : errorText(saving.error, t, t("account.actionFailed"))}
        >
          {t("account.save")}
        </ActionButton>
        <Box component="output" sx={{ display: "block", mt: isSaved ? 1 : 0 }}>
          {isSaved && <Alert severity="success">{t("account.saved")}</Alert>}
        </Box>
      </Box>
    </Box>
  );
}
