import { expect, it } from "vitest";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { eraseFromPayment } from "./erase-from.ts";

it("leaves nothing in a payment that tells the card of its customer, and the other's as it is", () => {
  const [plain] = samplePaidPass().payments;
  if (!plain) throw new Error("a pass is paid");
  const payment = { ...plain, card: "fingerprint" };
  expect(eraseFromPayment(payment, payment.customerId)).toEqual(plain);
  expect(eraseFromPayment(payment, payment.customerId)).not.toHaveProperty("card");
  expect(eraseFromPayment(payment, payment.providerId)).toBe(payment);
});
