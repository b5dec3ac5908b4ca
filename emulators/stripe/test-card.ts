/** What a card number of test mode does. The messages are the ones Stripe's pay page shows. */
export type CardOutcome =
  | { does: "pay"; opens?: "dispute" | "inquiry"; failsLater?: true }
  | { does: "challenge" }
  | { does: "refuse"; code: string; declineCode: string | null; message: string };

/** Its refunds are `pending` at first. */
export const slowRefundCard = "4000000000007726";

const outcomes: Record<string, CardOutcome> = {
  "4242424242424242": { does: "pay" },
  [slowRefundCard]: { does: "pay" },
  "4000000000000259": { does: "pay", opens: "dispute" },
  "4000000000001976": { does: "pay", opens: "inquiry" },
  // Stripe takes it when it is attached and refuses it when it is charged: here the first charge still goes through.
  "4000000000000341": { does: "pay", failsLater: true },
  "4000002500003155": { does: "challenge" },
  "4000000000000002": {
    does: "refuse",
    code: "card_declined",
    declineCode: "generic_decline",
    message: "Your card was declined.",
  },
  "4000000000009995": {
    does: "refuse",
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
};

/** The digits of a card number as people type it. */
export function cardDigits(number: string): string {
  return number.replaceAll(/[\s-]/g, "");
}

/** A real card is refused here, as in test mode; a number with a wrong check digit is refused before that. */
export function outcomeOf(number: string): CardOutcome {
  const outcome = outcomes[cardDigits(number)];
  if (outcome !== undefined) return outcome;
  return {
    does: "refuse",
    code: "card_declined",
    declineCode: "test_mode_live_card",
    message: "Your card was declined. Your request was in test mode, but used a non test card.",
  };
}

/** What a kept card does when it is charged without its holder: one that was asked for 3-D Secure is asked once. */
export function laterOutcomeOf(number: string): Exclude<CardOutcome, { does: "challenge" }> {
  const outcome = outcomeOf(number);
  if (outcome.does === "challenge") return { does: "pay" };
  if (outcome.does === "refuse" || outcome.failsLater === undefined) return outcome;
  return { does: "refuse", code: "card_declined", declineCode: "generic_decline", message: "Your card was declined." };
}

/** Whether the check digit fits (Luhn, ISO/IEC 7812-1). */
export function isCardNumber(number: string): boolean {
  const digits = cardDigits(number);
  if (!/^\d{13,19}$/.test(digits)) return false;
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}
