import { makeUser } from "../factories/make-user.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "users/nina",
  value: makeUser(),
  get: ["customer"],
  lists: [],
});
