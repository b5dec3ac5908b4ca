import { z } from "zod";
import { isCardNumber } from "./test-card.ts";

/** What the customer typed, kept so that nothing is typed twice. The CVC is not: it is never shown again. */
export type CardForm = { email: string; number: string; expiry: string; cvc: string };
export type CardFormErrors = Partial<Record<keyof CardForm, string>>;

const field = z.string().trim().max(200).catch("");
const formSchema = z.object({ email: field, number: field, expiry: field, cvc: field });

/** Reads the pay page's form and says, field by field, what is wrong with it. */
export function readCardForm(body: unknown, now: Date): { form: CardForm; errors: CardFormErrors } {
  const form = formSchema.parse(body);
  const errors: CardFormErrors = {};
  if (!z.email().safeParse(form.email).success) errors.email = "Enter an e-mail address, like name@example.com.";
  if (!isCardNumber(form.number)) errors.number = "Your card number is incomplete or invalid.";
  const expiryError = checkExpiry(form.expiry, now);
  if (expiryError !== undefined) errors.expiry = expiryError;
  if (!/^\d{3,4}$/.test(form.cvc)) errors.cvc = "Your card's security code has 3 or 4 digits.";
  return { form, errors };
}

function checkExpiry(expiry: string, now: Date): string | undefined {
  const match = /^(\d{1,2})\s*\/?\s*(?:20)?(\d{2})$/.exec(expiry);
  const month = Number(match?.[1]);
  const year = 2000 + Number(match?.[2]);
  if (match === null || month < 1 || month > 12) return "Enter the month and year, like 12/34.";
  // A card is good to the end of its month.
  return Date.UTC(year, month, 1) <= now.getTime() ? "Your card's expiration date is in the past." : undefined;
}
