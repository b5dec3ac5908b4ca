import { longestComment } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useSnackbar } from "notistack";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommentPlace } from "../../firebase/room/comment-writes.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Deck } from "./deck.ts";
import { type Pin, pinAt, pinText } from "./pin.ts";
import { useDeckState, useWholeSeconds } from "./use-deck.ts";

interface Props {
  readonly deck: Deck;
  readonly place: CommentPlace;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onLeave: () => void;
}

/**
 * Where a comment is written. It is about where the player is, or the stretch that is looped, at the moment its first
 * letter is written; the sound may go on meanwhile.
 */
export function CommentComposer({ deck, place, field, onLeave }: Props) {
  const { t } = useTranslation();
  const { enqueueSnackbar } = useSnackbar();
  const hint = useId();
  const [text, setText] = useState("");
  const [pinned, setPinned] = useState<Pin | null>(null);
  const { loop } = useDeckState(deck);
  useWholeSeconds(deck);
  const here = pinAt(deck.seconds, loop);
  const pin = pinned ?? here;
  const beyond = text.trim().length - longestComment;
  const canSend = text.trim() !== "" && beyond <= 0;

  const send = async () => {
    if (!canSend) return;
    const comment = { ...pin, text: text.trim() };
    setText("");
    setPinned(null);
    try {
      const { writeComment } = await import("../../firebase/room/comment-writes.ts");
      await writeComment(place, comment);
    } catch {
      enqueueSnackbar(t("review.comments.notSent"), { variant: "error" });
      setText((next) => (next === "" ? comment.text : next));
      setPinned((next) => next ?? pin);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onLeave();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void send();
  };

  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Box sx={{ display: "flex", alignItems: "end", gap: 1 }}>
        <TextField
          fullWidth
          multiline
          maxRows={6}
          label={t("review.compose.label", { when: pinText(pin, t) })}
          value={text}
          error={beyond > 0}
          helperText={beyond > 0 ? t("review.compose.tooLong", { count: beyond }) : undefined}
          onChange={({ target }) => {
            setText(target.value);
            setPinned(target.value === "" ? null : (pinned ?? pinAt(deck.seconds, loop)));
          }}
          onKeyDown={onKeyDown}
          inputRef={field}
          slotProps={{ htmlInput: { "aria-describedby": hint, enterKeyHint: "send" } }}
        />
        <IconButton
          type="submit"
          color="primary"
          disabled={!canSend}
          aria-label={t("review.compose.send")}
          sx={{ width: 56, height: 56 }}
        >
          <Icon name="send" size={26} />
        </IconButton>
      </Box>
      {pinned && pinText(pinned, t) !== pinText(here, t) && (
        <Button onClick={() => setPinned(pinAt(deck.seconds, loop))}>
          {t("review.compose.move", { when: pinText(here, t) })}
        </Button>
      )}
      <Typography
        id={hint}
        variant="caption"
        color="text.secondary"
        sx={{ display: { xs: "none", sm: "block" }, mt: 0.5 }}
      >
        {t("review.compose.hint")}
      </Typography>
    </Box>
  );
}
