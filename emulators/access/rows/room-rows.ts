import { paths } from "@flexsession/domain/paths";
import { mostComments } from "@flexsession/domain/room/comment";
import { day, minute } from "@flexsession/domain/time/instant";
import { type DocumentData, serverTimestamp } from "firebase/firestore";
import { makeComment } from "../../factories/make-comment.ts";
import { makeRoomFile } from "../../factories/make-room-file.ts";
import { customers, nobody, type Person, parties, signedIn } from "../people.ts";
import { missing, type Row } from "../row.ts";

const [both, fileId] = [["nina", "marcus"], "1b4e28ba-2fa1-41d2-883f-0016d3cca427"];
const [old, fresh] = ["an-old-one-of-some-length", "a-new-one-of-some-length"];
const writers: readonly Person[] = ["customer", "provider"];
const aMinuteAgo = new Date(Date.now() - minute);

const ofParties = (most?: number): NonNullable<Row["lists"]> => {
  const asked = (name: string, uid: string, allowed: readonly Person[]) => ({
    name,
    where: [["parties", "array-contains", uid] as const],
    allowed,
    ...(most !== undefined && { most }),
  });
  return [asked("as its customer", "nina", customers), asked("as its provider", "marcus", ["provider"])];
};

const text = (from: string, messageId: string, at: unknown): DocumentData => ({
  messageId,
  kind: "text",
  parties: both,
  from,
  text: "Hello",
  at,
  editedAt: null,
  deletedAt: null,
});

const edits = [
  {
    name: "its text",
    value: () => ({ text: "Changed", editedAt: serverTimestamp() }),
    allowed: ["customer"] as const,
  },
  {
    name: "to take it back",
    value: () => ({ text: "", deletedAt: serverTimestamp() }),
    allowed: ["customer"] as const,
  },
];

const isTyping = { name: "that they write", value: () => ({ at: serverTimestamp(), typingAt: serverTimestamp() }) };

function mark(path: string, at: (bookingId: string) => string, more: () => DocumentData, gone: readonly Person[]): Row {
  const value = () => ({ parties: both, ...more(), at: serverTimestamp() });
  return {
    path,
    at: at("booking"),
    value: { parties: both, ...more(), at: aMinuteAgo },
    get: parties,
    lists: ofParties().map((list) => ({ ...list, allowed: nobody })),
    creates: [{ name: "their own", at: at("second"), value, allowed: ["customer"] }],
    updates: [
      { name: "their own", value, allowed: ["customer"] },
      ...("typingAt" in more() ? [{ ...isTyping, allowed: ["customer"] as const }] : []),
    ],
    delete: gone,
  };
}

const filePath = "bookings/{bookingId}/files/{fileId}";

/** What is written in a room that is open; which rooms are, the tests of the rooms hold against the domain. */
export const roomRows: readonly Row[] = [
  {
    path: "bookings/{bookingId}/messages/{messageId}",
    at: paths.message("booking", old),
    value: text("nina", old, aMinuteAgo),
    get: parties,
    lists: ofParties(),
    creates: [
      {
        name: "a text",
        at: paths.message("booking", fresh),
        value: (uid) => text(uid, fresh, serverTimestamp()),
        allowed: writers,
      },
    ],
    updates: edits,
  },
  missing("bookings/{bookingId}/messages/{messageId}", "bookings/booking/messages/none", signedIn),
  mark(
    "bookings/{bookingId}/reads/{uid}",
    (id) => paths.readMark(id, "nina"),
    () => ({}),
    nobody,
  ),
  missing("bookings/{bookingId}/reads/{uid}", "bookings/booking/reads/marcus", signedIn),
  mark(
    "bookings/{bookingId}/presence/{uid}",
    (id) => paths.presence(id, "nina"),
    () => ({ typingAt: null, expireAt: new Date(Date.now() + day) }),
    customers,
  ),
  missing("bookings/{bookingId}/presence/{uid}", "bookings/booking/presence/marcus", signedIn),
  {
    path: filePath,
    at: paths.roomFile("booking", fileId),
    value: makeRoomFile("arrived"),
    get: parties,
    lists: ofParties(),
  },
  missing(filePath, "bookings/booking/files/none", nobody),
  {
    path: `${filePath}/comments/{commentId}`,
    at: paths.comment("booking", fileId, old),
    value: makeComment({ commentId: old, at: aMinuteAgo }),
    get: parties,
    lists: ofParties(mostComments),
    creates: [
      {
        name: "a comment",
        at: paths.comment("booking", fileId, fresh),
        value: (uid) => ({ ...makeComment({ commentId: fresh, from: uid }), at: serverTimestamp() }),
        allowed: writers,
      },
    ],
    updates: [
      ...edits,
      { name: "that it is done", value: (uid) => ({ doneAt: serverTimestamp(), doneBy: uid }), allowed: writers },
    ],
  },
  missing(`${filePath}/comments/{commentId}`, `bookings/booking/files/${fileId}/comments/none`, signedIn),
];
