import type { Booking } from "@flexsession/domain/booking/booking";
import type { TextMessage } from "@flexsession/domain/room/message";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { idFrom } from "./sold-booking.ts";

type Line = readonly [minutesAfter: number, from: "customer" | "provider", text: string];

const lines: readonly Line[] = [
  [18, "customer", "Hi! Thanks for having me. It is one song, four minutes, 42 tracks."],
  [31, "provider", "Lovely. Please send stems at 24 bit, and a rough mix so that I hear what you are used to."],
  [34, "customer", "Will do tonight. Does it matter that the vocal is already tuned?"],
  [47, "provider", "Not at all. Send the untuned one as well if you still have it, just in case."],
  [52, "customer", "I have both. The reference I keep coming back to is https://example.com/late-summer"],
  [63, "provider", "Good choice, I know how they got that low end. See you then."],
];

/** What the parties of a demo booking have written to each other soon after it was made. */
export function talkAbout({ bookingId, parties, customerId, providerId, createdAt }: Booking): TextMessage[] {
  return lines.map(([minutesAfter, from, text], index) => ({
    messageId: idFrom(`${bookingId} line ${index}`),
    kind: "text",
    parties,
    from: from === "customer" ? customerId : providerId,
    text,
    at: addMilliseconds(createdAt, minutesAfter * minute),
    editedAt: null,
    deletedAt: null,
  }));
}
