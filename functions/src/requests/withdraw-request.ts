import { contracts } from "@flexsession/domain/contracts";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commitClosing } from "./commit-closing.ts";

/** Takes a request back, unless the provider was faster: then the answer says where it stands. */
export const withdrawRequest = callable(contracts.withdrawRequest, {}, async (input, caller) => {
  const request = await customersBooking(input.bookingId, caller.uid);
  const { state } = await commitClosing(request, "withdraw", { actor: caller.uid, cause: "withdraw" });
  return { state };
});
