import { describeAccess } from "./access.ts";

describeAccess({
  path: "disputeFiles/du_1",
  value: { disputeId: "du_1", parties: ["nina", "marcus"], customerId: "nina", providerId: "marcus" },
  get: ["admin"],
  lists: [],
});
