import type { Booking } from "@flexsession/domain/booking/booking";
import { referenceFrom } from "@flexsession/domain/booking/reference";
import { Refusal } from "@flexsession/domain/errors";
import { digest } from "../firebase/digest.ts";

type Asked = Pick<Booking, "providerId" | "start" | "end" | "priceMinor">;

/** The ids of the one booking that a caller's key can make in a use case. */
export function idsOfKey(useCase: string, uid: string, key: string) {
  const bytes = digest(useCase, uid, key);
  const hex = bytes.toString("hex");
  return { bookingId: hex.slice(0, 24), claimId: hex.slice(24, 40), reference: referenceFrom(bytes.subarray(20)) };
}

/**
 * The booking that a key has made, for a call that asks for the same again.
 *
 * @param isSameBeside whether what the use case asks beside time and price is the same
 * @throws {Refusal} `key-reused` when it asks for anything else
 */
export function sameAgain(existing: Booking, asked: Asked, isSameBeside: boolean): Booking {
  const isSame =
    existing.providerId === asked.providerId &&
    existing.start.getTime() === asked.start.getTime() &&
    existing.end.getTime() === asked.end.getTime() &&
    existing.priceMinor === asked.priceMinor;
  if (!isSame || !isSameBeside) throw new Refusal("key-reused");
  return existing;
}
