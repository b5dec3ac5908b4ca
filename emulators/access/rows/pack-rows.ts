import { makePass } from "../../factories/make-pass.ts";
import { makeSubscription } from "../../factories/make-subscription.ts";
import { customers, nobody, type Person, parties } from "../people.ts";
import { missing, type Row } from "../row.ts";

const theirs = ["providerId", "==", "marcus"] as const;
const provider: readonly Person[] = ["provider"];

const passes: readonly Row[] = [
  {
    path: "passes/{passId}",
    is: "that is paid",
    at: "passes/pass",
    value: makePass(),
    get: parties,
    lists: [
      { name: "what a customer has bought", where: [["customerId", "==", "nina"]], allowed: customers },
      {
        name: "what a customer can use or could",
        where: [
          ["customerId", "==", "nina"],
          ["state", "in", ["awaitingPayment", "active", "over"]],
        ],
        allowed: customers,
      },
      {
        name: "what a provider has sold",
        where: [theirs, ["state", "in", ["active", "over"]]],
        allowed: provider,
      },
      {
        name: "who has classes left of a provider's packs",
        where: [theirs, ["state", "==", "active"]],
        allowed: provider,
      },
      {
        name: "what of a provider's could not be transferred",
        where: [theirs, ["state", "==", "over"], ["release.state", "==", "failing"]],
        allowed: provider,
      },
      { name: "what somebody began to buy of a provider", where: [theirs], allowed: nobody },
    ],
  },
  {
    path: "passes/{passId}",
    is: "that is not paid yet",
    acts: ["get", "update", "delete"],
    at: "passes/begun",
    value: makePass({ passId: "begun", state: "awaitingPayment", shares: [], intentIds: [], boughtAt: null }),
    get: customers,
  },
  missing("passes/{passId}", "passes/none", nobody),
];

const begun = ["active", "pastDue", "cancelled"] as const;
const unpaid = (state: "awaitingPayment" | "abandoned"): Row => ({
  path: "subscriptions/{subscriptionId}",
  is: `that is ${state}`,
  acts: ["get", "update", "delete"],
  at: `subscriptions/${state}`,
  value: makeSubscription({ subscriptionId: state, state, processorId: null, periodEnd: null }),
  get: customers,
});
const paid = (state: "pastDue" | "cancelled"): Row => ({
  path: "subscriptions/{subscriptionId}",
  is: `that is ${state}`,
  acts: ["get", "update", "delete"],
  at: `subscriptions/${state}`,
  value: makeSubscription({ subscriptionId: state, state }),
  get: parties,
});

const subscriptions: readonly Row[] = [
  {
    path: "subscriptions/{subscriptionId}",
    is: "that is active",
    at: "subscriptions/subscription",
    value: makeSubscription(),
    get: parties,
    lists: [
      { name: "what a customer has", where: [["customerId", "==", "nina"]], allowed: customers },
      { name: "who subscribes to a provider", where: [theirs, ["state", "in", begun]], allowed: provider },
      { name: "what somebody began to have of a provider", where: [theirs], allowed: nobody },
    ],
  },
  unpaid("awaitingPayment"),
  unpaid("abandoned"),
  paid("pastDue"),
  paid("cancelled"),
  missing("subscriptions/{subscriptionId}", "subscriptions/none", nobody),
];

/** What is bought in advance. */
export const packRows: readonly Row[] = [...passes, ...subscriptions];
