import type { User } from "@flexsession/domain/account/user";
import { confirmationOf, confirms } from "@flexsession/domain/erasure/confirms";
import type { OpenMatter } from "@flexsession/domain/erasure/open-matters";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { signOut } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { OpenMatters } from "./open-matters.tsx";

interface Props {
  readonly user: Pick<User, "email" | "name">;
  readonly remove?: (confirmation: string) => Promise<readonly OpenMatter[]>;
  readonly leave?: () => Promise<void>;
  readonly onGone: () => void;
}

const removeAccount = async (confirmation: string) => (await call("deleteAccount", { confirmation })).matters;

/** The end of an account, for good: what goes and what stays, and the address as its confirmation. */
export function DeleteSection({ user, remove = removeAccount, leave = signOut, onGone }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [matters, setMatters] = useState<readonly OpenMatter[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const removing = useAction(async () => {
    const found = await remove(written);
    setMatters(found);
    if (found.length > 0) return;
    await leave();
    onGone();
  });

  // Whoever asked for it goes on where it is confirmed.
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMatters([]);
    const isRight = confirms(user, written);
    setWrong(!isRight);
    if (isRight) await removing.run();
    else field.current?.focus();
  };

  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2">
        {t("account.end.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2 }}>
        {t("account.end.why")}
      </Typography>
      {!isOpen && (
        <Button color="error" variant="outlined" sx={{ minHeight: 44 }} onClick={() => setOpen(true)}>
          {t("account.end.begin")}
        </Button>
      )}
      {isOpen && (
        <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2 }}>
          <Alert severity="warning">{t("account.end.what")}</Alert>
          <TextField
            label={t("account.end.confirm", { text: confirmationOf(user) })}
            autoComplete="off"
            inputRef={field}
            value={written}
            error={isWrong}
            helperText={isWrong ? t("refusal.wrong-confirmation") : undefined}
            onChange={(event) => {
              setWritten(event.target.value);
              setWrong(false);
            }}
            slotProps={{ htmlInput: { maxLength: 254 }, inputLabel: { sx: { whiteSpace: "normal" } } }}
          />
          {matters.length > 0 && <OpenMatters matters={matters} />}
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            <ActionButton
              type="submit"
              color="error"
              variant="contained"
              isPending={removing.isPending}
              pendingText={t("account.end.deleting")}
              errorText={removing.error === null ? null : errorText(removing.error, t, t("account.actionFailed"))}
            >
              {t("account.end.act")}
            </ActionButton>
            <Button sx={{ minHeight: 44, alignSelf: "start" }} onClick={() => setOpen(false)}>
              {t("account.end.keep")}
            </Button>
          </Box>
        </Box>
      )}
    </section>
  );
}
