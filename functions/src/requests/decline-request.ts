import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commitClosing } from "./commit-closing.ts";

/** The provider's no, with a reason; saying it twice changes nothing. */
export const declineRequest = callable(contracts.declineRequest, {}, async (input, caller) => {
  const request = await providersBooking(input.bookingId, caller.uid);
  const by = { actor: caller.uid, cause: "decline" };
  const { state } = await commitClosing(request, "decline", by, input.reason);
  if (state !== "declined") throw new Refusal("request-closed");
  return { state };
});
