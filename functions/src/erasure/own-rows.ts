import { user } from "@flexsession/domain/account/user";
import { paths } from "@flexsession/domain/paths";
import { profile } from "@flexsession/domain/profile/profile";
import { waitEntry, waitlist } from "@flexsession/domain/waitlist/waitlist";
import { db } from "../firebase/app.ts";
import { eraseRow } from "./erase-row.ts";
import { personalLimits } from "./personal-limits.ts";
import { having, type Row, remove, strip } from "./row.ts";

/** What has the person's id for its own. */
const own = (pattern: string, path: (uid: string) => string): Row => ({
  pattern,
  find: ({ uid }) => [db.doc(path(uid))],
  erase: remove,
});

/** What is the person's alone, or nobody's without them. */
export const ownRows: readonly Row[] = [
  own("schedules", paths.schedule),
  { pattern: "profiles/tape", find: ({ uid }) => [db.collection(paths.tape(uid))], erase: remove },
  { pattern: "profiles/busy", find: ({ uid }) => [db.collection(paths.busyWeeks(uid))], erase: remove },
  {
    pattern: "profiles",
    find: ({ uid }) => [db.doc(paths.profile(uid))],
    erase: async (doc, person) => {
      await eraseRow(waitedFor(profile.parse(doc.data()).handle), person);
      return null;
    },
  },
  own("profileDrafts", paths.profileDraft),
  own("listings", paths.listing),
  { pattern: "handles", find: having("handles", "providerId"), erase: remove },
  { pattern: "announcements", find: having("announcements", "providerId"), erase: remove },
  { pattern: "classes", find: having(paths.classes, "providerId"), erase: remove },
  { pattern: "classLinks", find: having("classLinks", "providerId"), erase: remove },
  { pattern: "classCards", find: having(paths.classCards, "providerId"), erase: remove },
  { pattern: "checkInSecrets", find: having("checkInSecrets", "providerId"), erase: remove },
  own("packs", paths.packOffers),
  { pattern: "feedback", find: having(paths.feedbacks, "providerId"), erase: remove },
  { pattern: "reports", find: having(paths.reports, "by"), erase: remove },
  own("calendarConnections", paths.calendarConnection),
  own("calendarSyncs", paths.calendarSync),
  { pattern: "calendarEvents", find: having("calendarEvents", "uid"), erase: remove },
  { pattern: "connectAttempts", find: having("connectAttempts", "uid"), erase: remove },
  {
    pattern: "waits/entries",
    find: ({ uid }) => [
      db.collection(paths.waitEntries(uid)),
      db.collectionGroup("entries").where("providerId", "==", uid),
    ],
    erase: async (doc, person) => {
      await eraseRow(listOf(waitEntry.parse(doc.data()).waitlistId), person);
      return null;
    },
  },
  { pattern: "waitlists", find: having("waitlists", "providerId"), erase: remove },
  own("payoutAccounts", paths.payoutAccount),
  own("payoutBalances", paths.payoutBalance),
  {
    pattern: "mail",
    find: ({ uid, email }) => [
      db.collection("mail").where("uid", "==", uid),
      ...(email === "" ? [] : [db.collection("mail").where("to", "==", email)]),
    ],
    erase: remove,
  },
  { pattern: "notifications/inbox", find: ({ uid }) => [db.collection(paths.inbox(uid))], erase: remove },
  {
    pattern: "limits",
    find: (person) => personalLimits(person).map((path) => db.doc(path)),
    erase: remove,
  },
  // The account itself is the last to go, with the deletion that stands in it; here are those who have kept its provider, and
  // those of whom one has blocked the other.
  {
    pattern: "users",
    find: ({ uid }) => [
      db.collection(paths.users).where("saved", "array-contains", uid),
      db.collection(paths.users).where("apartFrom", "array-contains", uid),
    ],
    erase: strip(user, (other, uid) => ({
      ...other,
      saved: other.saved.filter((each) => each !== uid),
      blocked: other.blocked.filter((each) => each.uid !== uid),
      apartFrom: other.apartFrom.filter((each) => each !== uid),
    })),
  },
];

/** Who was in a waitlist by the side of others. */
function listOf(waitlistId: string): Row {
  return {
    pattern: "waitlists",
    find: () => [db.doc(paths.waitlist(waitlistId))],
    erase: strip(waitlist, (list, uid) => ({
      ...list,
      places: list.places.filter((each) => each.uid !== uid),
      untold: list.untold.filter((each) => each !== uid),
    })),
  };
}

/** What those were told who waited for a provider. */
function waitedFor(handle: string): Row {
  return {
    pattern: "notifications/inbox",
    find: () => [db.collectionGroup("inbox").where("waited.handle", "==", handle)],
    erase: remove,
  };
}
