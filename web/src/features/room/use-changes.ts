import type { TextMessage } from "@flexsession/domain/room/message";
import { useCallback, useState } from "react";

interface Changes {
  /** The message that is being edited. */
  readonly editing: TextMessage | null;
  readonly edit: (message: TextMessage) => void;
  readonly stop: () => void;
  readonly save: (message: TextMessage, text: string) => void;
  readonly remove: (message: TextMessage) => void;
}

/** Editing and taking back one's own messages; what is refused goes back to what it was. `edit` and `remove` stay the same. */
export function useChanges(bookingId: string, onFailed: () => void): Changes {
  const [editing, setEditing] = useState<TextMessage | null>(null);
  const remove = useCallback(
    ({ messageId }: TextMessage) => {
      setEditing((current) => (current?.messageId === messageId ? null : current));
      import("../../firebase/room/room-writes.ts")
        .then(({ deleteMessage }) => deleteMessage(bookingId, messageId))
        .catch(onFailed);
    },
    [bookingId, onFailed],
  );
  return {
    editing,
    edit: setEditing,
    stop: () => setEditing(null),
    save({ messageId, text: before }, text) {
      setEditing(null);
      if (text === before) return;
      import("../../firebase/room/room-writes.ts")
        .then(({ editMessage }) => editMessage(bookingId, messageId, text))
        .catch(onFailed);
    },
    remove,
  };
}
