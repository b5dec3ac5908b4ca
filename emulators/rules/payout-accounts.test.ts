import { makePayoutAccount } from "../factories/make-payout-account.ts";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "payoutAccounts/marcus",
  value: makePayoutAccount(),
  get: ["provider"],
  lists: [],
});
