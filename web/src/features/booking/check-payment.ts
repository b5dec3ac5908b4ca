import { call } from "../../firebase/call.ts";

/** Has the processor asked what became of the payment for a booking; its answer arrives through the live booking. */
export async function checkPayment(bookingId: string): Promise<void> {
  await call("checkPayment", { bookingId });
}
