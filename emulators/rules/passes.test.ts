import { where } from "firebase/firestore";
import { describe } from "vitest";
import { makePass } from "../factories/make-pass.ts";
import { describeAccess } from "./access.ts";

describe("a pass that is paid", () => {
  describeAccess({
    path: "passes/pass",
    value: makePass(),
    get: ["customer", "provider"],
    lists: [
      { name: "what a customer has bought", where: [where("customerId", "==", "nina")], allowed: ["customer"] },
      {
        name: "what a provider has sold",
        where: [where("providerId", "==", "marcus"), where("state", "in", ["active", "over"])],
        allowed: ["provider"],
      },
      {
        name: "who has classes left of a provider's packs",
        where: [where("providerId", "==", "marcus"), where("state", "==", "active")],
        allowed: ["provider"],
      },
      {
        name: "what of a provider's could not be transferred",
        where: [
          where("providerId", "==", "marcus"),
          where("state", "==", "over"),
          where("release.state", "==", "failing"),
        ],
        allowed: ["provider"],
      },
      {
        name: "what a customer can use or could",
        where: [where("customerId", "==", "nina"), where("state", "in", ["awaitingPayment", "active", "over"])],
        allowed: ["customer"],
      },
      { name: "what somebody began to buy of a provider", where: [where("providerId", "==", "marcus")], allowed: [] },
    ],
  });
});

describe("a pass that is not paid yet", () => {
  describeAccess({
    path: "passes/begun",
    value: makePass({ passId: "begun", state: "awaitingPayment", shares: [], intentIds: [], boughtAt: null }),
    get: ["customer"],
    lists: [],
  });
});
