import { message } from "@flexsession/domain/room/message";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { makeBooking } from "./make-booking.ts";
import { talkAbout } from "./talk-about.ts";

it("has both parties talk soon after they booked, in order, and alike each time", () => {
  const booking = makeBooking("confirmed");
  const said = talkAbout(booking);
  expect(said.map((each) => message.parse(each))).toEqual(talkAbout(booking));
  expect(new Set(said.map((each) => each.from))).toEqual(new Set(booking.parties));
  expect(said.map((each) => each.at)).toEqual(said.map((each) => each.at).toSorted((a, b) => Number(a) - Number(b)));
  expect(
    said.every((each) => each.at > booking.createdAt && each.at < addMilliseconds(booking.createdAt, 2 * hour)),
  ).toBe(true);
});
