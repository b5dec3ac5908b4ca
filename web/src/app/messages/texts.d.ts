import "i18next";
import type { account } from "./en/account.ts";
import type { booking } from "./en/booking.ts";
import type { browse } from "./en/browse.ts";
import type { conflict } from "./en/conflict.ts";
import type { files } from "./en/files.ts";
import type { help } from "./en/help.ts";
import type { holds } from "./en/holds.ts";
import type { hours } from "./en/hours.ts";
import type { landing } from "./en/landing.ts";
import type { myBookings } from "./en/my-bookings.ts";
import type { notices } from "./en/notices.ts";
import type { pageEditor } from "./en/page-editor.ts";
import type { profile } from "./en/profile.ts";
import type { refusals } from "./en/refusals.ts";
import type { requests } from "./en/requests.ts";
import type { room } from "./en/room.ts";
import type { shell } from "./en/shell.ts";
import type { signIn } from "./en/sign-in.ts";
import type { studio } from "./en/studio.ts";
import type { tape } from "./en/tape.ts";
import type { time } from "./en/time.ts";
import type { week } from "./en/week.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: {
      translation: {
        shell: typeof shell;
        tape: typeof tape;
        landing: typeof landing;
        browse: typeof browse;
        profile: typeof profile;
        files: typeof files;
        help: typeof help;
        account: typeof account;
        booking: typeof booking;
        notices: typeof notices;
        holds: typeof holds;
        myBookings: typeof myBookings;
        signIn: typeof signIn;
        requests: typeof requests;
        room: typeof room;
        studio: typeof studio;
        hours: typeof hours;
        week: typeof week;
        conflict: typeof conflict;
        pageEditor: typeof pageEditor;
        time: typeof time;
        refusal: typeof refusals;
      };
    };
  }
}
