import { z } from "zod";
import { createJsonSaver, readJsonFile } from "../clock/json-file.ts";
import { type Message, messageSchema } from "./message.ts";

/** The mails that arrived, newest first, kept in a file over restarts. */
export type Inbox = {
  add: (message: Message) => void;
  /** All mails, or those delivered to one address. */
  list: (to?: string) => Message[];
  find: (id: string) => Message | undefined;
  clear: () => void;
  close: () => void;
};

/** Opens the inbox. @throws {Error} naming the file, when it holds something else */
export function createInbox(file: string): Inbox {
  let messages = stored(file);
  const saver = createJsonSaver(file, () => messages);

  return {
    add(message) {
      messages = [message, ...messages];
      saver.changed();
    },
    list: (to) => (to === undefined ? messages : messages.filter((message) => message.to.includes(to.toLowerCase()))),
    find: (id) => messages.find((message) => message.id === id),
    clear() {
      messages = [];
      saver.changed();
    },
    close: saver.close,
  };
}

function stored(file: string): Message[] {
  const content = z.array(messageSchema).safeParse(readJsonFile(file) ?? []);
  if (content.success) return content.data;
  throw new Error(`${file} does not hold the mails of this inbox; delete it to begin again.`, { cause: content.error });
}
