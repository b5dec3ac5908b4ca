import { longestText, type TextMessage } from "@flexsession/domain/room/message";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

interface Props {
  /** The other party's name. */
  readonly who: string;
  /** The message that is being changed; null while a new one is written. */
  readonly editing: TextMessage | null;
  readonly onSend: (text: string) => void;
  readonly onEdit: (message: TextMessage, text: string) => void;
  readonly onStopEditing: () => void;
  /** Asked for by the arrow up in an empty field. */
  readonly onEditLast: () => void;
  readonly onTyping: () => void;
}

/** Where a message is written, or one of one's own changed. Enter sends. */
export function Composer({ who, editing, onSend, onEdit, onStopEditing, onEditLast, onTyping }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState("");
  const [change, setChange] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();

  const [edited, setEdited] = useState(editing);
  if (edited !== editing) {
    setEdited(editing);
    setChange(editing?.text ?? "");
  }
  useEffect(() => {
    if (editing !== null) field.current?.focus();
  }, [editing]);

  const text = editing ? change : draft;
  const setText = editing ? setChange : setDraft;
  const beyond = text.trim().length - longestText;
  const canSend = text.trim() !== "" && beyond <= 0;
  const finish = () => {
    if (!canSend) return;
    if (editing) onEdit(editing, text.trim());
    else {
      onSend(text.trim());
      setDraft("");
    }
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish();
    } else if (event.key === "Escape" && editing) {
      event.preventDefault();
      onStopEditing();
    } else if (event.key === "ArrowUp" && text === "" && !editing) {
      event.preventDefault();
      onEditLast();
    }
  };

  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      sx={{ flex: "none", pt: 1 }}
    >
      {editing && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
          <Typography variant="body2" sx={{ flex: 1, fontWeight: 700 }}>
            {t("room.compose.editing")}
          </Typography>
          <Button onClick={onStopEditing}>{t("room.compose.cancel")}</Button>
        </Box>
      )}
      <Box sx={{ display: "flex", alignItems: "end", gap: 1 }}>
        <TextField
          fullWidth
          multiline
          maxRows={6}
          label={t("room.compose.label", { who })}
          value={text}
          error={beyond > 0}
          helperText={beyond > 0 ? t("room.compose.tooLong", { count: beyond }) : undefined}
          onChange={(event) => {
            setText(event.target.value);
            if (event.target.value !== "") onTyping();
          }}
          onKeyDown={onKeyDown}
          inputRef={field}
          slotProps={{ htmlInput: { "aria-describedby": hint, enterKeyHint: "send" } }}
        />
        <IconButton
          type="submit"
          color="primary"
          disabled={!canSend}
          aria-label={t(editing ? "room.compose.save" : "room.compose.send")}
          sx={{ width: 56, height: 56 }}
        >
          <Icon name={editing ? "check" : "send"} size={26} />
        </IconButton>
      </Box>
      <Typography
        id={hint}
        variant="caption"
        color="text.secondary"
        sx={{ display: { xs: "none", sm: "block" }, mt: 0.5 }}
      >
        {t("room.compose.hint")}
      </Typography>
    </Box>
  );
}
