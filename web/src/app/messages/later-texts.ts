import { booking } from "./en/booking.ts";
import { holds } from "./en/holds.ts";
import { myBookings } from "./en/my-bookings.ts";
import { pageEditor } from "./en/page-editor.ts";
import { refusals } from "./en/refusals.ts";
import { requests } from "./en/requests.ts";
import { signIn } from "./en/sign-in.ts";
import { studio } from "./en/studio.ts";
import { time } from "./en/time.ts";

/** The texts of everything behind the public pages: one small chunk, loaded with the first of those screens. */
export const laterTexts = { booking, holds, myBookings, signIn, requests, studio, pageEditor, time, refusal: refusals };
