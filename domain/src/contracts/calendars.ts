import { z } from "zod";
import { whenUnknown } from "../calendars/when-unknown.ts";

const nothing = z.strictObject({});

/** Calendars kept elsewhere. */
export const calendarsContracts = {
  /**
   * Where the caller grants us access to their Google calendars. With `writesEvents` it also asks for the right to write
   * bookings into one of them.
   */
  startCalendarConnection: {
    input: z.strictObject({ writesEvents: z.boolean() }),
    output: z.strictObject({ url: z.url() }),
  },
  /**
   * Takes up what the caller brings back from Google. Refuses with `connection-expired` when it is not theirs, was used
   * or is too old, `connection-failed` when Google does not accept it, `scope-missing` when less was granted than asked
   * for, `calendar-unavailable` when Google does not answer.
   */
  finishCalendarConnection: {
    input: z.strictObject({ code: z.string().min(1).max(2_000), state: z.string().min(1).max(200) }),
    output: z.strictObject({ writesEvents: z.boolean() }),
  },
  /** Which of their calendars block the caller's time, by calendar key. */
  chooseCalendars: {
    input: z.strictObject({ calendarKeys: z.array(z.string().min(1).max(64)).max(250) }),
    output: nothing,
  },
  /** What is offered of the caller's time while nobody knows when they are busy. */
  chooseWhenUnknown: { input: z.strictObject({ whenUnknown }), output: nothing },
  /**
   * Writes the caller's bookings into one of their own calendars, by its key, or with null no longer: then the events
   * that are ahead are taken out again. Refuses with `not-connected`, `not-found` for a calendar that is not theirs, or
   * `scope-missing` until that was granted.
   */
  writeBookings: {
    input: z.strictObject({ calendarKey: z.string().min(1).max(64).nullable() }),
    output: nothing,
  },
  /** Ends the connection: at Google, and everything that came of it here. */
  disconnectCalendars: { input: nothing, output: nothing },
} as const;
