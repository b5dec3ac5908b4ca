import { paths } from "@flexsession/domain/paths";
import { type Payment, payment } from "@flexsession/domain/payments/payment";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** More than anything that is paid at once consists of. */
const mostShares = 200;

/**
 * All shares of what one payment intent has captured, or the one payment that is all of it; none when it is not ours, or
 * not settled yet.
 *
 * @throws {Error} when there are more than are read
 */
export async function sharesOf(intentId: string): Promise<readonly Payment[]> {
  const whole = await readDocument(refs.payment(intentId));
  if (whole?.share === null) return [whole];
  const found = await effect("payment.shares", () =>
    db.collection(paths.payments).where("share.intentId", "==", intentId).limit(mostShares).get(),
  );
  if (found.size === mostShares) throw new Error(`payment intent ${intentId} has more shares than are read`);
  return found.docs.map((each) => payment.parse(each.data()));
}
