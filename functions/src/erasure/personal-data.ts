import { ownRows } from "./own-rows.ts";
import { roomRows } from "./room-rows.ts";
import type { Row } from "./row.ts";
import { saleRows } from "./sale-rows.ts";

/** Everything that is stored of somebody, in the order in which it is erased. */
export const personalData: readonly Row[] = [...roomRows, ...saleRows, ...ownRows];

/** What is stored of nobody, and why. */
export const impersonal: Readonly<Record<string, string>> = {
  cursors: "how far the sweep has come",
  stripeEvents: "ids of events that were taken in",
  failedEvents: "ids of events that failed, with codes, for sixty days",
  "payments/refunds": "amounts, by the ids of payment and booking",
  disputeFiles: "erased with the dispute that each is of",
};
