import { orderBy, where } from "firebase/firestore";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "audit/one",
  value: { entryId: "one", by: "boss", personId: "nina", bookingId: null, at: new Date("2026-11-25T19:00:00Z") },
  get: ["admin"],
  lists: [
    { name: "all acts", where: [], allowed: ["admin"] },
    { name: "the latest acts", where: [orderBy("at", "desc")], allowed: ["admin"] },
    { name: "the acts about oneself", where: [where("personId", "==", "nina")], allowed: ["admin"] },
  ],
});
