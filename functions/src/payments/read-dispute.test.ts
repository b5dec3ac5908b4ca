import { expect, test } from "vitest";
import { readDispute } from "./read-dispute.ts";

const taken = { amount: -12_000, fee: 1_500 };
const record = {
  id: "du",
  amount: 12_000,
  reason: "fraudulent",
  created: 1_790_000_000,
  evidence_details: { due_by: null },
};

test.each([
  ["needs_response", [taken], "open"],
  ["under_review", [taken], "open"],
  ["warning_needs_response", [], "inquiry"],
  ["warning_closed", [], "inquiryClosed"],
  ["won", [taken], "open"],
  ["won", [taken, { amount: 12_000, fee: 0 }], "won"],
  ["lost", [taken], "lost"],
  ["lost", [taken, { amount: 4_000, fee: 0 }], "lost"],
  ["a status that is new", [taken], "open"],
])("counts a dispute that is called %s, with its movements %j, as %s", (status, balance_transactions, state) => {
  const word = readDispute({ ...record, status, balance_transactions });
  expect([word.state, word.amountMinor, word.isTaken]).toEqual([state, 12_000, balance_transactions.length > 0]);
});
