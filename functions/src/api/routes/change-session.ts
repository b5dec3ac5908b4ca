import { cancelBooking } from "../../booking/cancel-booking.ts";
import { letGo } from "../../booking/let-go.ts";
import { resumeCheckout } from "../../booking/resume-checkout.ts";
import { withdrawRequest } from "../../requests/withdraw-request.ts";
import { rescheduleBooking } from "../../reschedule/reschedule-booking.ts";
import { actRoute } from "../act-route.ts";
import { exampleHeld, exampleOpening } from "../examples.ts";

const byPath = { sessionId: "bookingId" };

/** What a party can do with a session that there is; each of them changes nothing when it is done again. */
export const changeSession = [
  actRoute({
    name: "openPaymentLink",
    path: "/sessions/{sessionId}/payment-link",
    summary: "Open Checkout again",
    description: "For a session that still awaits its payment, or the payment of the dearer time that it waits for.",
    status: 200,
    byPath,
    useCase: resumeCheckout.useCase,
    example: { checkoutUrl: exampleHeld.checkoutUrl },
  }),
  actRoute({
    name: "letGoOfSession",
    path: "/sessions/{sessionId}/let-go",
    summary: "Give held time back",
    description: "Answers with where the session stands then, since a payment that was just made wins.",
    status: 200,
    byPath,
    useCase: letGo.useCase,
    example: { state: "abandoned" },
  }),
  actRoute({
    name: "withdrawSession",
    path: "/sessions/{sessionId}/withdraw",
    summary: "Take a request back",
    description: "Answers with where it stands when the provider was faster.",
    status: 200,
    byPath,
    useCase: withdrawRequest.useCase,
    example: { state: "withdrawn" },
  }),
  actRoute({
    name: "cancelSession",
    path: "/sessions/{sessionId}/cancel",
    summary: "Cancel a session that is confirmed",
    description:
      "By either party. `refundMinor` is what they were shown to go back, as `GET /sessions/{sessionId}` tells it: never less does without asking again.",
    status: 200,
    byPath,
    useCase: cancelBooking.useCase,
    exampleBody: { refundMinor: 19_000 },
    example: { state: "cancelledByCustomer", refundMinor: 19_000 },
  }),
  actRoute({
    name: "rescheduleSession",
    path: "/sessions/{sessionId}/reschedule",
    summary: "Move a session to another time",
    description:
      "`differenceMinor` is what they were shown that the other time costs more, below zero what goes back: it never costs more without asking again. Dearer time is held until it is paid at `checkoutUrl`.",
    status: 200,
    byPath,
    useCase: rescheduleBooking.useCase,
    exampleBody: {
      slotId: exampleOpening.slotId,
      start: "2026-11-27T17:00:00.000Z",
      end: "2026-11-27T19:00:00.000Z",
      differenceMinor: 0,
    },
    example: { outcome: "moved", checkoutUrl: null },
  }),
];
