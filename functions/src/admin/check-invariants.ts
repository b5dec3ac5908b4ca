import { contracts } from "@flexsession/domain/contracts";
import type { InvariantPage, InvariantStep } from "@flexsession/domain/invariants/invariant";
import { callable } from "../firebase/callable.ts";
import { checkBookings } from "./check-bookings.ts";
import { checkProviders } from "./check-providers.ts";
import { requireReadingAdmin } from "./require-admin.ts";

const steps: Readonly<Record<InvariantStep, (after: string | null) => Promise<InvariantPage>>> = {
  bookings: checkBookings,
  providers: checkProviders,
};

/** Holds a page of what is stored against the invariants, as it is at one moment. */
export const checkInvariants = callable(contracts.checkInvariants, {}, async ({ step, after }, caller) => {
  await requireReadingAdmin(caller);
  return steps[step](after);
});
