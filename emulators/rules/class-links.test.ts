import { where } from "firebase/firestore";
import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "classLinks/watercolour",
  value: { classId: "watercolour", providerId: "marcus", joinUrl: "https://meet.example/watercolour" },
  get: ["provider"],
  lists: [{ name: "their own", where: [where("providerId", "==", "marcus")], allowed: nobody }],
});
