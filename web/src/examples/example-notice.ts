import { type Notice, noticeFor } from "@flexsession/domain/notify/notice";
import { exampleBooking } from "./example-booking.ts";

/** What Ana is told when her hold is paid for, or a variation of it. */
export function exampleNotice(changes: Partial<Notice> = {}): Notice {
  const at = new Date("2026-11-23T10:05:00Z");
  return { ...noticeFor(exampleBooking({ state: "confirmed", version: 2 }), "confirmed", "customer", at), ...changes };
}
