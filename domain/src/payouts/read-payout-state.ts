import type { PayoutAccount, PayoutNeed } from "./payout-account.ts";

/** What the processor says of an account that is to be paid. */
export interface AccountFacts {
  /** `unknown` for a word that we do not know, and for none: never ready. */
  readonly transfers: "active" | "pending" | "restricted" | "rejected" | "unsupported" | "unknown";
  /** Whether only a talk with the processor helps, rather than something that is provided. */
  readonly needsSupport: boolean;
  /** What it waits for, in its own words, and from whom. */
  readonly open: readonly {
    readonly description: string;
    readonly from: "user" | "stripe";
    readonly failed: boolean;
  }[];
}

const needs: readonly (readonly [RegExp, PayoutNeed])[] = [
  [/given_name|surname|legal_name/, "name"],
  [/date_of_birth/, "birth"],
  [/documents/, "document"],
  [/address/, "address"],
  [/id_numbers/, "idNumber"],
  [/payout_methods|external_account|bank_account/, "bank"],
];

/** What a person is told of their account: where it stands, and what is missing of them, each kind once. */
export function readPayoutState({
  transfers,
  needsSupport,
  open,
}: AccountFacts): Pick<PayoutAccount, "state" | "missing"> {
  const ofUser = open.filter(({ from }) => from === "user");
  const missing = [...new Set(ofUser.map(({ description }) => needOf(description)))];
  if (transfers === "active") return { state: "ready", missing };
  if (transfers === "rejected" || transfers === "unsupported") return { state: "rejected", missing: [] };
  if (transfers === "pending") return { state: "pending", missing };
  return { state: needsSupport || ofUser.some(({ failed }) => failed) ? "restricted" : "missing", missing };
}

function needOf(description: string): PayoutNeed {
  return needs.find(([pattern]) => pattern.test(description))?.[1] ?? "other";
}
