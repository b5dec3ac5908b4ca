import { where } from "firebase/firestore";
import { describe } from "vitest";
import { makeSubscription } from "../factories/make-subscription.ts";
import { describeAccess } from "./access.ts";

const begun = ["active", "pastDue", "cancelled"] as const;

describe("a subscription that is paid", () => {
  describeAccess({
    path: "subscriptions/subscription",
    value: makeSubscription(),
    get: ["customer", "provider"],
    lists: [
      { name: "what a customer has", where: [where("customerId", "==", "nina")], allowed: ["customer"] },
      {
        name: "who subscribes to a provider",
        where: [where("providerId", "==", "marcus"), where("state", "in", begun)],
        allowed: ["provider"],
      },
      { name: "what somebody began to have of a provider", where: [where("providerId", "==", "marcus")], allowed: [] },
    ],
  });
});

describe.each(["awaitingPayment", "abandoned"] as const)("a subscription that is %s", (state) => {
  describeAccess({
    path: "subscriptions/begun",
    value: makeSubscription({ subscriptionId: "begun", state, processorId: null, periodEnd: null }),
    get: ["customer"],
    lists: [],
  });
});

describe.each(["pastDue", "cancelled"] as const)("a subscription that is %s", (state) => {
  describeAccess({
    path: `subscriptions/${state}`,
    value: makeSubscription({ subscriptionId: state, state }),
    get: ["customer", "provider"],
    lists: [],
  });
});
