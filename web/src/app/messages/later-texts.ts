import { account } from "./en/account.ts";
import { booking } from "./en/booking.ts";
import { conflict } from "./en/conflict.ts";
import { files } from "./en/files.ts";
import { holds } from "./en/holds.ts";
import { hours } from "./en/hours.ts";
import { myBookings } from "./en/my-bookings.ts";
import { notices } from "./en/notices.ts";
import { pageEditor } from "./en/page-editor.ts";
import { refusals } from "./en/refusals.ts";
import { requests } from "./en/requests.ts";
import { room } from "./en/room.ts";
import { signIn } from "./en/sign-in.ts";
import { studio } from "./en/studio.ts";
import { time } from "./en/time.ts";
import { week } from "./en/week.ts";

/** The texts of everything behind the public pages: one small chunk, loaded with the first of those screens. */
export const laterTexts = {
  files,
  account,
  booking,
  holds,
  myBookings,
  notices,
  pageEditor,
  signIn,
  requests,
  room,
  studio,
  hours,
  week,
  time,
  conflict,
  refusal: refusals,
};
