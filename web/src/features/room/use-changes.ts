import type { TextMessage } from "@flexsession/domain/room/message";
import { useState } from "react";

interface Changes {
  /** The message that is being edited. */
  readonly editing: TextMessage | null;
  readonly edit: (message: TextMessage) => void;
  readonly stop: () => void;
  readonly save: (message: TextMessage, text: string) => void;
  readonly remove: (message: TextMessage) => void;
}

/** Editing and taking back one's own messages; what is refused goes back to what it was. */
export function useChanges(bookingId: string, onFailed: () => void): Changes {
  const [editing, setEditing] = useState<TextMessage | null>(null);
  const write = async (change: "edit" | "remove", { messageId }: TextMessage, text: string) => {
    const { editMessage, deleteMessage } = await import("../../firebase/room/room-writes.ts");
    await (change === "edit" ? editMessage(bookingId, messageId, text) : deleteMessage(bookingId, messageId));
  };
  return {
    editing,
    edit: setEditing,
    stop: () => setEditing(null),
    save(message, text) {
      setEditing(null);
      if (text !== message.text) write("edit", message, text).catch(onFailed);
    },
    remove(message) {
      if (editing?.messageId === message.messageId) setEditing(null);
      write("remove", message, "").catch(onFailed);
    },
  };
}
