import { where } from "firebase/firestore";
import { makeClass } from "../factories/make-class.ts";
import { all, describeAccess } from "./access.ts";

describeAccess({
  path: "classes/watercolour",
  value: makeClass(),
  get: all,
  lists: [
    { name: "all classes", where: [], allowed: all },
    { name: "a teacher's classes", where: [where("providerId", "==", "marcus")], allowed: all },
  ],
});
