import { captureEntry } from "@flexsession/domain/money/ledger";
import { makeDispute } from "../../factories/make-dispute.ts";
import { owners, type Person } from "../people.ts";
import { missing, type Row } from "../row.ts";

const at = new Date("2026-11-25T19:00:00Z");
const admins: readonly Person[] = ["admin"];

/** What support reads. */
export const supportRows: readonly Row[] = [
  {
    path: "reports/{reportId}",
    at: "reports/one",
    value: { by: "nina", feedbackId: "feedback", at },
    get: admins,
    lists: [
      { name: "all reports", where: [], allowed: admins },
      { name: "the latest reports", where: [], order: ["at", "desc"], allowed: admins },
      { name: "own reports", where: [["by", "==", "nina"]], allowed: admins },
    ],
  },
  {
    path: "audit/{entryId}",
    at: "audit/one",
    value: { entryId: "one", by: "boss", personId: "nina", bookingId: null, at },
    get: admins,
    lists: [
      { name: "all acts", where: [], allowed: admins },
      { name: "the latest acts", where: [], order: ["at", "desc"], allowed: admins },
      { name: "the acts about oneself", where: [["personId", "==", "nina"]], allowed: admins },
    ],
  },
  {
    path: "disputes/{disputeId}",
    at: "disputes/du_1",
    value: makeDispute(),
    get: admins,
    lists: [
      { name: "all disputes", where: [], allowed: admins },
      { name: "the latest disputes", where: [], order: ["at", "desc"], allowed: admins },
      { name: "own disputes", where: [["providerId", "==", "marcus"]], allowed: admins },
    ],
  },
  {
    path: "disputeFiles/{disputeId}",
    at: "disputeFiles/du_1",
    value: { disputeId: "du_1", parties: ["nina", "marcus"], customerId: "nina", providerId: "marcus" },
    get: admins,
  },
  {
    path: "ledger/{entryId}",
    at: "ledger/capture-pi_1",
    value: captureEntry(
      { bookingId: "booking", providerId: "marcus", currency: "usd", at },
      { paymentId: "pi_1", amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" },
    ),
    get: [...owners, ...admins],
    lists: [
      {
        name: "a provider's lines",
        where: [["providerId", "==", "marcus"]],
        allowed: [...owners, ...admins],
      },
      { name: "all lines", where: [], allowed: admins },
    ],
  },
  missing("ledger/{entryId}", "ledger/none", admins),
];
