import { where } from "firebase/firestore";
import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "mail/mail-1",
  value: { uid: "nina", to: "nina@flexsession.demo", link: "https://example.test" },
  get: nobody,
  lists: [{ name: "own mail", where: [where("uid", "==", "nina")], allowed: nobody }],
});
