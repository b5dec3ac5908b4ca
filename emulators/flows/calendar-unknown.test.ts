import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syncCalendars } from "../../functions/src/calendars/sync-calendars.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { at, beBusy, between, blocksOf, connected, putEvent, syncOf } from "./busy-parts.ts";
import { creating } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { googleAccountOf } from "./connect-google.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { hold, stateOf } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const events = "GET /calendar/v3/calendars/*/events";
const all = [["slot", 0, 4]];

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  await bed.google.control("/faults/clear");
  await bed.google.control("/switches", { pushes: "lose" });
});
afterEach(async () => expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]));

const breakGoogle = (status = 503) => bed.google.control("/faults", { match: events, status, times: 99 });
const tryHold = async (provider: Provider, choice = {}) =>
  (await call("holdPiece", await newcomer(), onTheWire(wish(provider, choice)))).refused;

describe("a calendar that cannot be read", () => {
  it("still counts for ten minutes, then offers nothing, and everything that is free once it can be read", async () => {
    const provider = await connected(bed);
    await beBusy(bed, provider);
    await breakGoogle();
    bed.clock.advance(9 * minute);
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    expect(await tryHold(provider, { afterMinutes: 120, minutes: 60 })).toBeNull();

    bed.clock.advance(2 * minute);
    expect(await tryHold(provider, { afterMinutes: 180, minutes: 60 })).toBe("piece-taken");
    expect(await blocksOf(provider)).toEqual(all);
    expect(await syncOf(provider)).toMatchObject({ isClosed: true, state: "connected" });

    await bed.google.control("/faults/clear");
    bed.clock.advance(5 * minute);
    await sweep(bed.clock.now());
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    expect(await tryHold(provider, { afterMinutes: 180, minutes: 60 })).toBeNull();
  });

  it("lets those who hold time pay for it", async () => {
    const provider = await connected(bed);
    const { bookingId, checkoutId } = await hold(await newcomer(), wish(provider));
    await breakGoogle();
    bed.clock.advance(11 * minute);
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual(all);
    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
  });

  it("has what is published meanwhile blocked too", async () => {
    const provider = await connected(bed);
    await breakGoogle();
    bed.clock.advance(11 * minute);
    await syncCalendars(provider.uid);
    await get("editTape", provider, creating(at(24), 4));
    expect((await blocksOf(provider)).map(([, ...times]) => times)).toEqual([
      [0, 4],
      [24, 28],
    ]);
  });

  it("refuses its provider's own yes", async () => {
    const provider = await connected(bed, { slot: { mode: "request" } });
    const { bookingId } = await get("requestPiece", await newcomer(), asRequest(wish(provider)));
    await breakGoogle();
    bed.clock.advance(11 * minute);
    expect(await call("approveRequest", provider, { bookingId })).toMatchObject({ refused: "calendar-unknown" });
    const time = { start: at(30).toISOString(), end: at(32).toISOString() };
    expect(await call("proposeTime", provider, { bookingId, ...time })).toMatchObject({ refused: "calendar-unknown" });
  });

  it("stops nobody where its provider wants to be booked all the same, until they say otherwise", async () => {
    const provider = await connected(bed);
    await beBusy(bed, provider);
    await breakGoogle();
    bed.clock.advance(11 * minute);
    await syncCalendars(provider.uid);
    await get("chooseWhenUnknown", provider, { whenUnknown: "open" });
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    expect(await tryHold(provider)).toBe("piece-taken");
    expect(await tryHold(provider, { afterMinutes: 120, minutes: 60 })).toBeNull();
    await get("chooseWhenUnknown", provider, { whenUnknown: "closed" });
    expect(await blocksOf(provider)).toEqual(all);
    expect(await tryHold(provider, { afterMinutes: 180, minutes: 60 })).toBe("piece-taken");
  });

  it("offers nothing at once when it is gone, and what is free when it is back", async () => {
    const provider = await connected(bed);
    await breakGoogle(404);
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual(all);
    expect(Object.values((await syncOf(provider)).calendars)).toMatchObject([{ problem: "gone" }]);
    expect(await tryHold(provider)).toBe("piece-taken");
    await bed.google.control("/faults/clear");
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual([]);
  });

  it("offers nothing while an event in it says no time that can be read", async () => {
    expectedLogs.allow(/a calendar could not be read/);
    const provider = await connected(bed);
    const soon = { dateTime: "soon", timeZone: "UTC" };
    const id = await putEvent(bed, provider, { start: soon, end: soon });
    await syncCalendars(provider.uid);
    expect(Object.values((await syncOf(provider)).calendars)).toMatchObject([{ problem: "unreadable" }]);
    expect(await blocksOf(provider)).toEqual(all);
    await beBusy(bed, provider, { id, ...between(1, 2) });
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    expect(expectedLogs.take()).toHaveLength(1);
  });
});

describe("a revoked grant", () => {
  it("offers nothing from the moment at which it is known", async () => {
    const provider = await connected(bed);
    await bed.google.control("/revoke", { email: googleAccountOf(provider) });
    bed.clock.advance(11 * minute);
    expect(await tryHold(provider)).toBe("piece-taken");
    expect(await blocksOf(provider)).toEqual(all);
    expect(await syncOf(provider)).toMatchObject({ state: "revoked", isClosed: true });
    expect(await tryHold(provider)).toBe("piece-taken");
  });

  it("is over when the calendars are connected again", async () => {
    const provider = await connected(bed);
    await bed.google.control("/revoke", { email: googleAccountOf(provider) });
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual(all);
    const { url } = await get("startCalendarConnection", provider, { writesEvents: false });
    await get("finishCalendarConnection", provider, await bed.google.consent(url, googleAccountOf(provider)));
    expect(await blocksOf(provider)).toEqual([]);
    expect(await tryHold(provider)).toBeNull();
  });
});

it("asks nothing of a provider who has connected no calendar", async () => {
  await breakGoogle();
  const provider = await publish();
  expect(await tryHold(provider)).toBeNull();
  expect(await call("chooseWhenUnknown", provider, { whenUnknown: "open" })).toMatchObject({
    refused: "not-connected",
  });
});
