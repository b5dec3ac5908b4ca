import type { TextMessage } from "@flexsession/domain/room/message";
import { create } from "zustand";
import { now } from "../clock.ts";
import type { Entry } from "./thread-window.ts";

/** What is needed to say something in a room. */
export interface Writer {
  readonly bookingId: string;
  readonly uid: string;
  readonly parties: readonly [string, string];
}

interface Unsent extends Entry {
  readonly message: TextMessage;
  readonly bookingId: string;
}

/** What people on this page have written and the server has not shown yet, the oldest first. */
export const useOutbox = create<{ readonly unsent: readonly Unsent[] }>()(() => ({ unsent: [] }));

/**
 * Sends a text. It is shown at once; without a connection it waits, and leaves once when there is one again. The id is
 * chosen here, so that sending it again can never make two of it.
 */
export function sendText(writer: Writer, text: string): void {
  const { bookingId, uid, parties } = writer;
  const message: TextMessage = {
    messageId: crypto.randomUUID(),
    kind: "text",
    parties: [...parties],
    from: uid,
    text,
    at: now(),
    editedAt: null,
    deletedAt: null,
  };
  useOutbox.setState(({ unsent }) => ({ unsent: [...unsent, { message, bookingId, state: "sending" }] }));
  void deliver(bookingId, message);
}

/** Sends a text that failed again, under the same id. */
export function sendAgain(messageId: string): void {
  const again = useOutbox.getState().unsent.find((each) => each.message.messageId === messageId);
  if (again?.state !== "failed") return;
  change(messageId, "sending");
  void deliver(again.bookingId, again.message);
}

/** Forgets texts: those that the thread shows by now, or one that its writer no longer wants to send. */
export function forget(messageIds: ReadonlySet<string>): void {
  const { unsent } = useOutbox.getState();
  const left = unsent.filter((each) => !messageIds.has(each.message.messageId));
  if (left.length < unsent.length) useOutbox.setState({ unsent: left });
}

async function deliver(bookingId: string, message: TextMessage): Promise<void> {
  try {
    const { writeMessage } = await import("./room-writes.ts");
    await writeMessage(bookingId, message);
    change(message.messageId, "sent");
  } catch {
    change(message.messageId, "failed");
  }
}

function change(messageId: string, state: Entry["state"]): void {
  useOutbox.setState(({ unsent }) => ({
    unsent: unsent.map((each) => (each.message.messageId === messageId ? { ...each, state } : each)),
  }));
}
