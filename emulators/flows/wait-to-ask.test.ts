import "./flow-environment.ts";
import type { Slot } from "@flexsession/domain/tape/tape";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commit } from "../../functions/src/firebase/commit.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { type Stretch, timeOf, waiterFor, waitForTime, waitOf } from "./wait-for-time-parts.ts";
import { hearOfTape, unseen } from "./waitlist-parts.ts";
import { asRequest } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/a waitlist could not go on/);
});

afterEach(async () => {
  setProbe(null);
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expectedLogs.take();
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});

const morning = { from: 0, hours: 2 };

function byRequest(): Promise<Provider> {
  return publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 6) } });
}

async function ask(person: Person, provider: Provider, stretch: Stretch): Promise<string> {
  return (await get("requestPiece", person, asRequest(timeOf(provider, stretch)))).bookingId;
}

async function approve(provider: Provider, bookingId: string): Promise<void> {
  expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
}

/** A provider by request of whose hours a stretch is booked, and how it is cancelled. */
async function bookedByRequest(stretch: Stretch = morning) {
  const provider = await byRequest();
  const owner = await newcomer();
  const bookingId = await ask(owner, provider, stretch);
  await approve(provider, bookingId);
  const { checkout } = await bookingOf(bookingId);
  await bed.processor.pay(checkout?.checkoutId ?? "");
  await bed.processor.deliver();
  expect(await stateOf(bookingId)).toBe("confirmed");
  const cancelSeen = () => get("cancelBooking", owner, { bookingId, refundMinor: 0 });
  return { provider, owner, bookingId, cancelSeen, cancel: () => unseen(cancelSeen) };
}

/** Turns the provider's slot into another, as publishing their hours anew does. */
function changeSlot(provider: Provider, changes: Partial<Slot>): Promise<void> {
  const weeks = weeksRead(timeOf(provider, morning));
  return commit({ tape: { providerId: provider.uid, weeks }, documents: [] }, (draft) => {
    const { slot } = draft.tape.slots;
    if (!slot) throw new Error("the slot is on the tape");
    draft.putTape({ ...draft.tape, slots: { ...draft.tape.slots, slot: { ...slot, ...changes } } }, weeks);
  });
}

async function endOf(person: Person, provider: Provider): Promise<string> {
  const { state, endedAs } = await waitOf(person, provider);
  return endedAs ?? state;
}

async function subjectsTo({ email }: Person): Promise<string[]> {
  return (await bed.mailsTo(email)).map((each) => each.subject);
}

it("tells everybody who waits when it is cancelled, once, and they can ask for it", async () => {
  const { provider, cancel } = await bookedByRequest();
  const first = await waiterFor(provider, morning, "tell");
  const second = await waiterFor(provider, { from: 1, hours: 2 }, "tell");
  expect(await waitOf(first, provider)).toMatchObject({ state: "waiting", ticket: null, mode: "request" });
  await cancel();
  await hearOfTape(provider);
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  await hearOfTape(provider);
  for (const each of [first, second]) {
    expect(await waitOf(each, provider)).toMatchObject({ state: "ended", endedAs: "told", version: 2 });
    expect(await subjectsTo(each)).toEqual(["Free again: Mix with Marcus Reed"]);
  }
  const [mail] = await bed.mailsTo(first.email);
  expect(mail?.text).toContain("You can ask for it now: Marcus Reed chooses whom they give it to");
  expect(mail?.text).not.toMatch(/books first|held for you (alone|until)/);
  expect(mail?.text).toContain(`/p/${provider.profile.handle}?slot=slot&start=`);
  expect((await readFacts()).weeks.map(({ queues }) => queues)).toEqual([{}]);
  expect(await stateOf(await ask(first, provider, morning))).toBe("requested");
  expect(await stateOf(await ask(second, provider, { from: 1, hours: 2 }))).toBe("requested");
});

it("tells with the cancellation itself, and nobody of time that stays taken", async () => {
  const { provider, cancelSeen } = await bookedByRequest();
  const other = await ask(await newcomer(), provider, { from: 2, hours: 2 });
  await approve(provider, other);
  const listener = await waiterFor(provider, morning, "tell");
  const beside = await waiterFor(provider, { from: 1, hours: 2 }, "tell");
  await cancelSeen();
  expect(await endOf(listener, provider)).toBe("told");
  expect(await endOf(beside, provider)).toBe("waiting");
});

it("tells when an approved request is not paid, and not of requests that come and go", async () => {
  const provider = await byRequest();
  await approve(provider, await ask(await newcomer(), provider, morning));
  const listener = await waiterFor(provider, morning, "tell");
  const passing = await newcomer();
  const declined = await ask(passing, provider, { from: 4, hours: 2 });
  await get("declineRequest", provider, { bookingId: declined, reason: "Away then" });
  await hearOfTape(provider);
  expect(await endOf(listener, provider)).toBe("waiting");
  bed.clock.advance(13 * hour);
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  expect(await endOf(listener, provider)).toBe("told");
  expect(await subjectsTo(listener)).toEqual(["Free again: Mix with Marcus Reed"]);
});

it("tells nobody of time that is not paid and goes to whoever asked next, and tells when they do not pay either", async () => {
  const provider = await byRequest();
  const first = await ask(await newcomer(), provider, morning);
  const next = await ask(await newcomer(), provider, { from: 0, hours: 1 });
  await approve(provider, first);
  const whole = await waiterFor(provider, morning, "tell");
  const rest = await waiterFor(provider, { from: 1, hours: 1 }, "tell");
  bed.clock.advance(13 * hour);
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  expect(await stateOf(next)).toBe("awaitingPayment");
  expect([await endOf(whole, provider), await endOf(rest, provider)]).toEqual(["waiting", "told"]);
  bed.clock.advance(13 * hour);
  await sweep(bed.clock.now());
  expect(await endOf(whole, provider)).toBe("told");
});

it("owes nothing: whoever asks is approved before and beside those who wait to hear", async () => {
  const { provider, cancel } = await bookedByRequest();
  await waiterFor(provider, morning, "tell");
  await cancel();
  const walkUp = await ask(await newcomer(), provider, morning);
  await approve(provider, walkUp);
  await hearOfTape(provider);
  expect(await stateOf(walkUp)).toBe("awaitingPayment");
});

it("lets exactly one have it of those who were told and who came by, as their provider chooses", async () => {
  const { provider, cancelSeen } = await bookedByRequest();
  const told = await waiterFor(provider, morning, "tell");
  await cancelSeen();
  const [mine, theirs] = await Promise.all([
    ask(told, provider, morning),
    ask(await newcomer(), provider, { from: 1, hours: 2 }),
  ]);
  const answers = await Promise.all(
    [mine, theirs].map(async (bookingId) => (await call("approveRequest", provider, { bookingId })).refused),
  );
  expect(tally(answers)).toEqual({ held: 1, "piece-taken": 1 });
});

it("calls off who asks when a slot becomes one by request, keeps who waits to hear, and keeps them when it turns back", async () => {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 6) });
  await hold(await newcomer(), timeOf(provider, morning));
  const asking = await waiterFor(provider, morning);
  const listener = await waiterFor(provider, morning, "tell");
  await changeSlot(provider, { mode: "request" });
  await hearOfTape(provider);
  expect([await endOf(asking, provider), await endOf(listener, provider)]).toEqual(["calledOff", "waiting"]);
  await changeSlot(provider, { mode: "instant" });
  await hearOfTape(provider);
  expect(await endOf(listener, provider)).toBe("waiting");
  await changeSlot(provider, { mode: "request" });
  bed.clock.advance(36 * minute);
  await sweep(bed.clock.now());
  expect(await waitOf(listener, provider)).toMatchObject({ endedAs: "told", mode: "request" });
});

it("refuses a right to it, what is free, what is one's own, and what could not be answered in time", async () => {
  const { provider, owner } = await bookedByRequest();
  const asked = await ask(await newcomer(), provider, { from: 2, hours: 2 });
  const join = async (stretch: Stretch, kind: "ask" | "tell", someone?: Person) =>
    (await call("joinWaitlist", someone ?? (await newcomer()), waitForTime(provider, stretch, kind))).refused;
  expect(await stateOf(asked)).toBe("requested");
  expect(await join(morning, "ask")).toBe("needs-a-request");
  expect(await join({ from: 2, hours: 2 }, "tell")).toBe("still-free");
  expect(await join(morning, "tell", owner)).toBe("waits-for-own");
  expect(await join(morning, "tell", provider)).toBe("own-slot");
  bed.clock.advance(timeOf(provider, morning).start.getTime() - bed.clock.now().getTime() - 2 * hour);
  expect(await join(morning, "tell")).toBe("waitlist-closed");
  await changeSlot(provider, { withdrawn: true });
  expect(await join(morning, "tell")).toBe("slot-gone");
});

it("tells once wherever a process dies on the way", async () => {
  expectedLogs.allow(/the process (has died|is dead)/, /the sweep could not/, /could not be sent/);
  const begin = async () => {
    const scene = await bookedByRequest();
    const people = [await waiterFor(scene.provider, morning, "tell"), await waiterFor(scene.provider, morning, "tell")];
    await scene.cancel();
    return { ...scene, people };
  };
  const tellAll = async (provider: Provider) => {
    await hearOfTape(provider);
    await sweep(bed.clock.now());
  };
  const first = await begin();
  const points = await crashPointsOf(() => tellAll(first.provider));
  const named = (name: string) => points.filter((each) => each.name === name);
  const dying = [...named("commit.write").slice(0, 6), ...named("mail.send").slice(-4)];
  expect(dying).toHaveLength(10);
  for (const point of dying) {
    const { provider, people } = await begin();
    const mortal = new MortalProcess(point);
    await tellAll(provider).catch(() => undefined);
    mortal.revive();
    setProbe(null);
    bed.clock.advance(20 * minute);
    for (let look = 0; look < 2; look++) await tellAll(provider);
    for (const each of people) {
      expect(await waitOf(each, provider)).toMatchObject({ endedAs: "told", version: 2 });
      expect(new Set(await subjectsTo(each))).toEqual(new Set(["Free again: Mix with Marcus Reed"]));
    }
  }
});
