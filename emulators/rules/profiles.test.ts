import { makeProfile } from "../factories/make-profile.ts";
import { all, describeAccess } from "./access.ts";

describeAccess({
  path: "profiles/marcus",
  value: makeProfile(),
  get: all,
  lists: [],
});
