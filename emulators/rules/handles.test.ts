import { all, describeAccess } from "./access.ts";

describeAccess({
  path: "handles/marcus-reed",
  value: { providerId: "marcus" },
  get: all,
  lists: [],
});
