import { where } from "firebase/firestore";
import { makeWaitEntry } from "../factories/make-wait-entry.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "waits/nina/entries/carla-class",
  value: makeWaitEntry(),
  get: ["customer"],
  lists: [
    { name: "what they have waited for", where: [], allowed: ["customer"] },
    { name: "what they wait for", where: [where("state", "in", ["waiting", "turn"])], allowed: ["customer"] },
  ],
});
