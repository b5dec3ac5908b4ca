import { orderBy, where } from "firebase/firestore";
import { makeDispute } from "../factories/make-dispute.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "disputes/du_1",
  value: makeDispute(),
  get: ["admin"],
  lists: [
    { name: "all disputes", where: [], allowed: ["admin"] },
    { name: "the latest disputes", where: [orderBy("at", "desc")], allowed: ["admin"] },
    { name: "own disputes", where: [where("providerId", "==", "marcus")], allowed: ["admin"] },
  ],
});
