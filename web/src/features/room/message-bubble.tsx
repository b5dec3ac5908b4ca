import type { TextMessage } from "@flexsession/domain/room/message";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { forget, sendAgain } from "../../firebase/room/outbox.ts";
import type { Entry } from "../../firebase/room/thread-window.ts";
import { Icon } from "../../ui/icon.tsx";
import { useOnline } from "../../ui/online.ts";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { WrittenText } from "../../ui/written-text.tsx";
import { MessageMenu } from "./message-menu.tsx";

interface Props {
  readonly message: TextMessage;
  readonly state: Entry["state"];
  readonly isMine: boolean;
  readonly isFollowing: boolean;
  readonly isRead: boolean;
  /** The writer's name. */
  readonly who: string;
  readonly canChange: boolean;
  readonly onEdit: (message: TextMessage) => void;
  readonly onDelete: (message: TextMessage) => void;
}

/** What somebody said, when, and how far it has come. Memoised: each message that comes renders the whole thread. */
export const MessageBubble = memo(function MessageBubble(props: Props) {
  const { message, state, isMine, isFollowing, isRead, who, canChange, onEdit, onDelete } = props;
  const { t } = useTranslation();
  const time = formatTime(message.at, useTimeStyle());
  const isGone = message.deletedAt !== null;
  return (
    <Box
      sx={{
        display: "flex",
        flexDirection: "column",
        alignItems: isMine ? "end" : "start",
        pt: isFollowing ? 0.5 : 1.5,
      }}
    >
      {!isFollowing && (
        <Typography variant="caption" color="text.secondary" sx={{ px: 0.5 }}>
          {t("room.thread.said", { who: isMine ? t("room.thread.you") : who, time })}
        </Typography>
      )}
      <Box
        sx={{ display: "flex", flexDirection: isMine ? "row-reverse" : "row", alignItems: "center", maxWidth: "100%" }}
      >
        <Box sx={{ ...bubble, background: isMine ? "var(--accent-soft)" : "var(--surface)" }} title={time}>
          {isGone ? (
            <Box component="span" sx={{ fontStyle: "italic", color: "var(--muted)" }}>
              {t("room.thread.deleted")}
            </Box>
          ) : (
            <WrittenText text={message.text} />
          )}
        </Box>
        {canChange && <MessageMenu onEdit={() => onEdit(message)} onDelete={() => onDelete(message)} />}
      </Box>
      <Trace message={message} state={state} isMine={isMine} isRead={isRead} />
      {state === "failed" && <Failed messageId={message.messageId} />}
    </Box>
  );
});

/** How far a message has come, and whether it was changed. */
function Trace({ message, state, isMine, isRead }: Pick<Props, "message" | "state" | "isMine" | "isRead">) {
  const { t } = useTranslation();
  const isOnline = useOnline();
  const isGone = message.deletedAt !== null;
  const said = [
    message.editedAt !== null && !isGone && t("room.thread.edited"),
    isMine && state === "sending" && t(isOnline ? "room.thread.sending" : "room.thread.queued"),
    isMine && state === "sent" && !isGone && t(isRead ? "room.thread.read" : "room.thread.sent"),
  ].filter((each) => each !== false);
  if (said.length === 0) return null;
  return (
    <Typography variant="caption" color="text.secondary" sx={{ px: 0.5 }}>
      {said.join(" · ")}
    </Typography>
  );
}

function Failed({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation();
  return (
    <Box role="alert" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, color: "var(--danger)" }}>
      <Icon name="blocked" size={18} />
      {t("room.thread.notSent")}
      <Button size="small" onClick={() => sendAgain(messageId)}>
        {t("room.thread.sendAgain")}
      </Button>
      <Button size="small" color="error" onClick={() => forget(new Set([messageId]))}>
        {t("room.thread.discard")}
      </Button>
    </Box>
  );
}

const bubble = {
  minWidth: 0,
  maxWidth: "34rem",
  px: 1.5,
  py: 1,
  borderRadius: "var(--radius-m)",
  border: "1px solid var(--line)",
} as const;
