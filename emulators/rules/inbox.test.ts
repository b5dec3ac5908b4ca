import { where } from "firebase/firestore";
import { makeNotice } from "../factories/make-notice.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "notifications/nina/inbox/notice",
  value: makeNotice(),
  get: ["customer"],
  lists: [
    { name: "what somebody is told", where: [], allowed: ["customer"] },
    { name: "what they have not read", where: [where("readAt", "==", null)], allowed: ["customer"] },
  ],
});
