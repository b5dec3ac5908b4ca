import { message } from "@flexsession/domain/room/message";
import { onDocumentCreated } from "firebase-functions/firestore";
import { noticeMessage } from "./notice-message.ts";
import { watchPace } from "./watch-pace.ts";

/** Whoever is not in the room hears of what is written there, once for all that lies unread. */
export const messageCreated = onDocumentCreated("bookings/{bookingId}/messages/{messageId}", async (event) => {
  const written = message.parse(event.data?.data());
  if (written.kind !== "text") return;
  await watchPace(written.from, written.at);
  await noticeMessage(event.params.bookingId, written);
});
