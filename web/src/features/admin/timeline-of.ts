import type { Booking } from "@flexsession/domain/booking/booking";
import type { Account, LedgerEntry } from "@flexsession/domain/money/ledger";
import { formatMoney } from "@flexsession/domain/money/money";

type Step = Booking["history"][number];

/** One event of a booking: a step of its life, or an entry of the ledger with what came into each account. */
export type Happening =
  | (Step & { readonly kind: "step"; readonly key: string; readonly amounts: Amounts })
  | {
      readonly kind: "entry";
      readonly key: string;
      readonly at: Date;
      readonly cause: LedgerEntry["cause"];
      readonly amounts: Amounts;
    };

type Amounts = (language: string) => readonly (readonly [Account, string])[];

const none: Amounts = () => [];

/** What has happened to a booking, the first first; a step stands before what it has moved in the same moment. */
export function timelineOf(
  { history }: Pick<Booking, "history">,
  entries: readonly LedgerEntry[],
): readonly Happening[] {
  const steps = history.map(
    (each, index): Happening => ({ ...each, kind: "step", key: `step-${index}`, amounts: none }),
  );
  const moved = entries.map(
    ({ entryId, at, cause, lines, currency }): Happening => ({
      kind: "entry",
      key: entryId,
      at,
      cause,
      amounts: (language) =>
        lines.map(({ account, amountMinor }) => [account, formatMoney(amountMinor, currency, language)]),
    }),
  );
  return [...steps, ...moved].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
