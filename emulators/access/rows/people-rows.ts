import { newDraft } from "@flexsession/domain/profile/profile-draft";
import { makeNotice } from "../../factories/make-notice.ts";
import { makeUser } from "../../factories/make-user.ts";
import { makeWaitEntry } from "../../factories/make-wait-entry.ts";
import { customers, nobody } from "../people.ts";
import type { Row } from "../row.ts";

/** What belongs to one person. */
export const peopleRows: readonly Row[] = [
  {
    path: "users/{uid}",
    at: "users/nina",
    value: makeUser(),
    get: customers,
    lists: [
      { name: "everybody", where: [], allowed: nobody },
      { name: "who has an address", where: [["email", "==", "nina@flexsession.demo"]], allowed: nobody },
    ],
  },
  { path: "profileDrafts/{uid}", at: "profileDrafts/nina", value: newDraft("nina", new Date(0)), get: customers },
  {
    path: "notifications/{uid}/inbox/{noticeId}",
    at: "notifications/nina/inbox/notice",
    value: makeNotice(),
    get: customers,
    lists: [
      { name: "what somebody is told", where: [], allowed: customers },
      { name: "what they have not read", where: [["readAt", "==", null]], allowed: customers },
    ],
  },
  {
    path: "waits/{uid}/entries/{waitlistId}",
    at: "waits/nina/entries/carla-class",
    value: makeWaitEntry(),
    get: customers,
    lists: [
      { name: "what they have waited for", where: [], allowed: customers },
      { name: "what they wait for", where: [["state", "in", ["waiting", "turn"]]], allowed: customers },
    ],
  },
];
