import { user } from "@flexsession/domain/account/user";
import { booking } from "@flexsession/domain/booking/booking";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { profile } from "@flexsession/domain/profile/profile";
import { claim, slot, tapeWeek } from "@flexsession/domain/tape/tape";
import { expect, test } from "vitest";
import { makeBooking } from "./make-booking.ts";
import { makeClaim } from "./make-claim.ts";
import { makeProfile } from "./make-profile.ts";
import { makeClassSlot, makeRequestSlot, makeSlot } from "./make-slot.ts";
import { makeTapeWeek } from "./make-tape-week.ts";
import { makeUser } from "./make-user.ts";

test("makes values that their schemas take as they are", () => {
  expect(user.parse(makeUser())).toEqual(makeUser());
  expect(profile.parse(makeProfile())).toEqual(makeProfile());
  expect(tapeWeek.parse(makeTapeWeek())).toEqual(makeTapeWeek());
  for (const make of [makeSlot, makeRequestSlot, makeClassSlot]) expect(slot.parse(make())).toEqual(make());
  for (const state of claim.shape.state.options) expect(claim.parse(makeClaim(state))).toEqual(makeClaim(state));
});

test("sets a deadline on holds and requests only", () => {
  const states = claim.shape.state.options.filter((state) => makeClaim(state).until !== null);
  expect(states).toEqual(["held", "requested"]);
});

test.each(bookingStates)("makes a booking in state %s whose history leads there", (state) => {
  const made = makeBooking(state);
  expect(booking.parse(made)).toEqual(made);
  expect(made.state).toBe(state);
  expect(made.history.at(-1)?.to).toBe(state);
  expect(made.version).toBe(made.history.length);
});

test("splits the price that a booking is made with", () => {
  const { priceMinor, feeMinor, netMinor } = makeBooking("confirmed", { priceMinor: 9_999 });
  expect({ priceMinor, feeMinor, netMinor }).toEqual({ priceMinor: 9_999, feeMinor: 1_500, netMinor: 8_499 });
});
