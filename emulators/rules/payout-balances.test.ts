import { describeAccess } from "./access.ts";

describeAccess({
  path: "payoutBalances/marcus",
  value: { providerId: "marcus", payableMinor: 0, pendingMinor: 0, version: 1 },
  get: ["provider"],
  lists: [],
});
