import { makeBooking } from "../../factories/make-booking.ts";
import { makeFeedback, makePartyFeedback } from "../../factories/make-feedback.ts";
import { customers, everybody, nobody, type Person, parties, signedIn } from "../people.ts";
import { missing, type Row } from "../row.ts";

const revealed = makeFeedback();
const admins: readonly Person[] = ["admin"];
const provider: readonly Person[] = ["provider"];

const ofParties = (row: Pick<Row, "path" | "at" | "value">): Row => ({
  ...row,
  get: parties,
  lists: [
    { name: "as its customer", where: [["parties", "array-contains", "nina"]], allowed: customers },
    { name: "as its provider", where: [["parties", "array-contains", "marcus"]], allowed: provider },
  ],
});

const written: Row["lists"] = [
  { name: "what a booking's parties wrote", where: [], allowed: nobody },
  { name: "what they wrote themselves", where: [["from", "==", "nina"]], allowed: nobody },
  { name: "what is revealed", where: [["revealedAt", "!=", null]], allowed: nobody },
];

/** Bookings and what functions lay beside them. */
export const bookingRows: readonly Row[] = [
  {
    path: "bookings/{bookingId}",
    at: "bookings/booking",
    value: makeBooking("confirmed"),
    get: [...parties, ...admins],
    lists: [
      { name: "all bookings", where: [], allowed: admins },
      { name: "what bears a reference", where: [["reference", "==", "K7QM-2XWD"]], allowed: admins },
      {
        name: "the customer's bookings",
        where: [["parties", "array-contains", "nina"]],
        allowed: [...customers, ...admins],
      },
      {
        name: "the provider's bookings",
        where: [["parties", "array-contains", "marcus"]],
        allowed: [...provider, ...admins],
      },
      {
        name: "the customer's open holds",
        where: [
          ["customerId", "==", "nina"],
          ["state", "==", "awaitingPayment"],
        ],
        order: ["until", "asc"],
        allowed: [...customers, ...admins],
      },
      {
        name: "what is asked of a provider",
        where: [
          ["providerId", "==", "marcus"],
          ["state", "==", "requested"],
        ],
        order: ["start", "asc"],
        allowed: [...provider, ...admins],
      },
    ],
  },
  missing("bookings/{bookingId}", "bookings/none", signedIn),
  ofParties({
    path: "bookings/{bookingId}/told/{announcementId}",
    at: "bookings/booking/told/towels",
    value: { announcementId: "towels", parties: ["nina", "marcus"], text: "Bring a towel", at: new Date(0) },
  }),
  missing("bookings/{bookingId}/told/{announcementId}", "bookings/booking/told/none", nobody),
  {
    path: "bookings/{bookingId}/feedback/{by}",
    is: "that is sealed",
    at: "bookings/booking/feedback/customer",
    value: makePartyFeedback({ revealedAt: null }),
    get: customers,
    lists: written,
  },
  {
    path: "bookings/{bookingId}/feedback/{by}",
    is: "that is revealed",
    at: "bookings/second/feedback/customer",
    value: makePartyFeedback(),
    get: parties,
    lists: written,
  },
  missing("bookings/{bookingId}/feedback/{by}", "bookings/booking/feedback/provider", nobody),
  {
    path: "feedback/{feedbackId}",
    at: `feedback/${revealed.feedbackId}`,
    value: revealed,
    get: everybody,
    lists: [
      { name: "all feedback", where: [], allowed: everybody },
      {
        name: "a provider's feedback",
        where: [["providerId", "==", "marcus"]],
        order: ["at", "desc"],
        allowed: everybody,
      },
    ],
  },
];
