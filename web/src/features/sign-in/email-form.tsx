import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ActionButton } from "../../ui/action-button.tsx";

const form = z.object({
  email: z
    .string()
    .trim()
    .min(1, "missing")
    .pipe(z.email({ error: "wrong" }).max(254, "wrong")),
});

interface Props {
  readonly action: string;
  readonly pendingText: string;
  readonly isPending: boolean;
  readonly errorText: string | null;
  readonly onSubmit: (email: string) => unknown;
}

/** Asks for an e-mail address; a mistake is named, linked to the field and focused. */
export function EmailForm({ action, pendingText, isPending, errorText, onSubmit }: Props) {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(form), defaultValues: { email: "" } });
  const mistake = formState.errors.email?.message;
  const sentence = mistake === "missing" ? t("signIn.emailMissing") : t("signIn.emailWrong");

  return (
    <Box
      component="form"
      noValidate
      onSubmit={handleSubmit(({ email }) => {
        if (!isPending) onSubmit(email);
      })}
      sx={{ display: "grid", gap: 2 }}
    >
      <TextField
        {...register("email")}
        label={t("signIn.email")}
        type="email"
        autoComplete="email"
        fullWidth
        error={mistake !== undefined}
        helperText={mistake === undefined ? undefined : sentence}
        slotProps={{ htmlInput: { inputMode: "email", spellCheck: false, autoCapitalize: "none" } }}
      />
      <ActionButton
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        isPending={isPending}
        pendingText={pendingText}
        errorText={errorText}
      >
        {action}
      </ActionButton>
    </Box>
  );
}
