import { orderBy, where } from "firebase/firestore";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "reports/one",
  value: { by: "nina", feedbackId: "feedback", at: new Date("2026-11-25T19:00:00Z") },
  get: ["admin"],
  lists: [
    { name: "all reports", where: [], allowed: ["admin"] },
    { name: "the latest reports", where: [orderBy("at", "desc")], allowed: ["admin"] },
    { name: "own reports", where: [where("by", "==", "nina")], allowed: ["admin"] },
  ],
});
