import { longestComment } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Where a comment of one's own is changed, in its place. */
export function CommentEditor({ text, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [draft, setDraft] = useState(text);
  const beyond = draft.trim().length - longestComment;
  const canSave = draft.trim() !== "" && beyond <= 0;
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave(draft.trim());
      }}
      sx={{ py: 1 }}
    >
      <TextField
        fullWidth
        multiline
        inputRef={field}
        maxRows={8}
        label={t("review.comments.editLabel")}
        value={draft}
        error={beyond > 0}
        helperText={beyond > 0 ? t("review.compose.tooLong", { count: beyond }) : undefined}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (canSave) onSave(draft.trim());
        }}
      />
      <Button type="submit" disabled={!canSave}>
        {t("review.comments.save")}
      </Button>
      <Button onClick={onCancel}>{t("review.comments.cancel")}</Button>
    </Box>
  );
}
