import { paths } from "@flexsession/domain/paths";
import { comment } from "@flexsession/domain/room/comment";
import { presence, readMark } from "@flexsession/domain/room/presence";
import { day, minute } from "@flexsession/domain/time/instant";
import { type DocumentData, serverTimestamp } from "firebase/firestore";
import { makeComment } from "../factories/make-comment.ts";
import { parties } from "./room-bed.ts";

/** One way in which a client writes, as Nina does it in an open room. */
export interface WrittenForm {
  readonly name: string;
  readonly path: (id: string) => string;
  /** Whether fields of what is there are changed, rather than the whole written. */
  readonly isChange: boolean;
  /** What lies there before; null where it is created. */
  readonly before: (id: string) => DocumentData | null;
  /** What is written: the whole, or what changes. */
  readonly writes: (id: string) => DocumentData;
  /** Every field that the schema knows. */
  readonly fields: readonly string[];
  /** The values that a field may have besides the one that is written; without a test, none. */
  readonly free?: Readonly<Record<string, (value: unknown) => boolean>>;
}

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
const isText = (value: unknown) => typeof value === "string" && value.length > 0;
const isWithin = (value: unknown, from: number) => typeof value === "number" && value >= from && value <= 86_400;

const fileId = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const edit = () => ({ text: "Changed", editedAt: serverTimestamp() });
const takeBack = () => ({ text: "", deletedAt: serverTimestamp() });

const text = (messageId: string): DocumentData => ({
  messageId,
  kind: "text",
  parties,
  from: "nina",
  text: "Hello",
  at: ago(minute),
  editedAt: null,
  deletedAt: null,
});
const remark = (commentId: string): DocumentData => makeComment({ commentId, at: ago(minute) });

const ofMessage = {
  path: (id: string) => paths.message("confirmed", id),
  isChange: true,
  before: text,
  fields: Object.keys(text("")),
};
const ofComment = {
  path: (id: string) => paths.comment("confirmed", fileId, id),
  isChange: true,
  before: remark,
  fields: Object.keys(comment.shape),
};

const now = (value: DocumentData) => ({ ...value, at: serverTimestamp() });
const there = (value: DocumentData) => ({ ...value, at: ago(minute) });
const seen = () => ({ parties, typingAt: null, expireAt: new Date(Date.now() + day) });

const marks = (
  [
    ["a read mark", paths.readMark, () => ({ parties }), Object.keys(readMark.shape)],
    ["presence", paths.presence, seen, Object.keys(presence.shape)],
  ] as const
).flatMap(([name, pathOf, value, fields]) =>
  [false, true].map((isThere) => ({
    name: `${name} ${isThere ? "again" : "for the first time"}`,
    path: () => pathOf("confirmed", "nina"),
    isChange: false,
    before: () => (isThere ? there(value()) : null),
    writes: () => now(value()),
    fields,
  })),
);

/** Every way in which a client writes at all, as the access matrix has them. */
export const writtenForms: readonly WrittenForm[] = [
  {
    ...ofMessage,
    name: "a message",
    isChange: false,
    before: () => null,
    writes: (id) => now(text(id)),
    free: { text: isText },
  },
  { ...ofMessage, name: "another text of a message", writes: edit, free: { text: isText } },
  { ...ofMessage, name: "a message that is taken back", writes: takeBack },
  {
    ...ofComment,
    name: "a comment",
    isChange: false,
    before: () => null,
    writes: (id) => now(remark(id)),
    free: {
      text: isText,
      startSeconds: (value) => isWithin(value, 0),
      endSeconds: (value) => isWithin(value, 10) && value !== 10,
    },
  },
  { ...ofComment, name: "another text of a comment", writes: edit, free: { text: isText } },
  { ...ofComment, name: "a comment that is taken back", writes: takeBack },
  { ...ofComment, name: "a comment that is done", writes: () => ({ doneAt: serverTimestamp(), doneBy: "nina" }) },
  ...marks,
];
