import { toldAnnouncement } from "@flexsession/domain/announcements/announcement";
import { booking } from "@flexsession/domain/booking/booking";
import {
  eraseFile,
  eraseFromBooking,
  eraseFromComment,
  eraseFromFeedback,
  eraseFromMessage,
  eraseWriter,
  goesWith,
} from "@flexsession/domain/erasure/erase-from";
import { goneName } from "@flexsession/domain/erasure/gone";
import { feedback, partyFeedback } from "@flexsession/domain/feedback/feedback";
import { paths } from "@flexsession/domain/paths";
import { comment } from "@flexsession/domain/room/comment";
import { message } from "@flexsession/domain/room/message";
import { roomFile } from "@flexsession/domain/room/room-file";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { roomObject } from "../room/room-objects.ts";
import { eraseRow } from "./erase-row.ts";
import { ofParties, type Row, remove, rename, strip } from "./row.ts";

/** The person's own of each room; what the other has there names both, and stays. */
const ownMark: Row["erase"] = (doc, person) => (doc.id === person.uid ? null : rename(doc, person));

/** What is in rooms, then the bookings themselves, by which what lies beside them is found. */
export const roomRows: readonly Row[] = [
  { pattern: "bookings/messages", find: ofParties("messages"), erase: strip(message, eraseFromMessage) },
  { pattern: "bookings/files/comments", find: ofParties("comments"), erase: strip(comment, eraseFromComment) },
  {
    pattern: "bookings/files",
    find: ofParties("files"),
    erase: async (doc, person, now) => {
      const file = roomFile.parse(doc.data());
      const of = await readDocument(refs.booking(file.bookingId));
      if (!goesWith(file, of ?? { delivery: null }, person.uid)) return rename(doc, person);
      const object = await roomObject(file);
      await object.remove();
      await object.removePreview();
      return strip(roomFile, eraseFile)(doc, person, now);
    },
  },
  { pattern: "bookings/reads", find: ofParties("reads"), erase: ownMark },
  { pattern: "bookings/presence", find: ofParties("presence"), erase: ownMark },
  {
    pattern: "bookings/told",
    find: ofParties("told"),
    // A teacher's words go with them.
    erase: (doc, person) => {
      const [, teacher] = toldAnnouncement.parse(doc.data()).parties;
      return teacher === person.uid ? null : rename(doc, person);
    },
  },
  {
    pattern: "bookings/feedback",
    find: ofParties("feedback"),
    erase: async (doc, person, now) => {
      const { from, by, feedbackId } = partyFeedback.parse(doc.data());
      if (from === person.uid) await eraseRow(reportsOf(feedbackId), person);
      if (from === person.uid && by === "customer") await eraseRow(publicCopyOf(feedbackId), person);
      return strip(partyFeedback, eraseFromFeedback)(doc, person, now);
    },
  },
  {
    pattern: "bookings",
    find: ({ uid }) => [db.collection(paths.bookings).where("parties", "array-contains", uid)],
    erase: async (doc, person, now) => {
      const { bookingId, customerId, providerId } = booking.parse(doc.data());
      await eraseRow(noticesOf(customerId === person.uid ? providerId : customerId, bookingId), person);
      if (providerId === person.uid) await eraseRow(limitsOf(customerId), person);
      await effect("erasure.space", () => db.doc(paths.fileSpace(bookingId)).delete());
      return strip(booking, eraseFromBooking)(doc, person, now);
    },
  },
];

function reportsOf(feedbackId: string): Row {
  return {
    pattern: "reports",
    find: () => [db.collection(paths.reports).where("feedbackId", "==", feedbackId)],
    erase: remove,
  };
}

function publicCopyOf(feedbackId: string): Row {
  return {
    pattern: "feedback",
    find: () => [db.doc(paths.feedback(feedbackId))],
    erase: strip(feedback, eraseWriter),
  };
}

/** What the other was told of a booking names this one. */
function noticesOf(other: string, bookingId: string): Row {
  return {
    pattern: "notifications/inbox",
    find: () => [db.collection(paths.inbox(other)).where("bookingId", "==", bookingId)],
    erase: (doc) => ({ ...doc.data(), who: goneName }),
  };
}

/** What somebody held of this person's time. */
function limitsOf(other: string): Row {
  return { pattern: "limits", find: () => [db.doc(paths.holdLimit(other))], erase: rename };
}
