import { expect, test } from "vitest";
import { sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import type { Booking } from "./booking.ts";
import { type HoldLimit, noHolds } from "./hold-limit.ts";
import { countRequest, mostRequests, uncountRequest } from "./request-limit.ts";

const tape = sampleTape({ slots: { s: sampleSlot(2, 10, { mode: "request" }) } });
const { booking } = sampleRequest(tape, sampleWish({ start: at(4), end: at(6) }));
const asked = (...ids: string[]): HoldLimit =>
  ids.reduce((limit, id) => countRequest(limit, { ...booking, bookingId: id, providerId: id }, noon), noHolds);

test("counts a request by its booking, beside the holds", () => {
  const { providerId, start, end, until } = booking;
  const holds = { h: { providerId: "p", until } };
  expect(countRequest({ ...noHolds, holds }, booking, noon)).toMatchObject({
    holds,
    requests: { [booking.bookingId]: { providerId, start, end, until } },
  });
});

test("refuses the same time of a provider twice, and takes the time after it", () => {
  const one = countRequest(noHolds, booking, noon);
  const overlapping: Booking = { ...booking, bookingId: "b", start: at(5), end: at(7) };
  expect(() => countRequest(one, overlapping, noon)).toThrow(new Refusal("already-requested"));
  expect(Object.keys(countRequest(one, { ...overlapping, start: at(6) }, noon).requests)).toHaveLength(2);
});

test("refuses a sixth request until one is answered or its deadline is past", () => {
  const full = asked("p", "q", "r", "s", "t");
  expect(Object.keys(full.requests)).toHaveLength(mostRequests);
  const sixth = { ...booking, bookingId: "u", providerId: "u", until: at(9) };
  expect(() => countRequest(full, sixth, noon)).toThrow(new Refusal("too-many-requests"));
  expect(Object.keys(countRequest(uncountRequest(full, "p"), sixth, noon).requests)).toHaveLength(mostRequests);
  expect(Object.keys(countRequest(full, sixth, booking.until).requests)).toEqual(["u"]);
});

test("refuses whoever asks and withdraws again and again, until they have rested", () => {
  let limit = noHolds;
  const again = (now: Date) => {
    limit = uncountRequest(countRequest(limit, booking, now), booking.bookingId);
  };
  for (let count = 0; count < 20; count++) again(noon);
  expect(() => again(noon)).toThrow(new Refusal("too-many-attempts"));
  again(at(1));
});
