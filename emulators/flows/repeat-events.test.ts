import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleEvent } from "../../functions/src/payments/handle-event.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { pickFrom, seededRandom } from "../factories/seeded-random.ts";
import { get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { countDocuments } from "./count-documents.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, type Held, hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
type Event = Parameters<typeof handleEvent>[0];

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(async () => {
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

async function eventsOf(type: string): Promise<Event[]> {
  const { events } = await bed.processor.state();
  return Object.values(events)
    .filter((each) => each.type === type)
    .map(({ id, type, data }) => ({ id, type, data, created: seconds(), livemode: false }));
}

const seconds = () => Math.floor(bed.clock.now().getTime() / 1000);

async function paid(customer: Person, offer?: Parameters<typeof publish>[0]): Promise<Held> {
  const held = await hold(customer, wish(await publish(offer)));
  await bed.processor.pay(held.checkoutId);
  return held;
}

describe("one effect of a payment", () => {
  async function expectOnce({ bookingId }: Held) {
    const { payments, ledger, mails } = await readFacts();
    const { version, state } = await bookingOf(bookingId);
    expect({ state, version, payments: payments.length, ledger: ledger.length, mails: mails.length }).toEqual({
      state: "confirmed",
      version: 2,
      payments: 1,
      ledger: 1,
      mails: 2,
    });
  }

  it("when every event is delivered twice", async () => {
    await bed.processor.control("/faults", { deliveries: "duplicate" });
    const held = await paid(await newcomer());
    await expect.poll(() => stateOf(held.bookingId)).toBe("confirmed");
    await expect
      .poll(async () => (await bed.processor.state()).deliveries.every((each) => each.state === "delivered"))
      .toBe(true);
    await expectOnce(held);
  });

  it("when the events come in reverse", async () => {
    await bed.processor.control("/faults", { deliveries: "reverse" });
    const held = await paid(await newcomer());
    await expect.poll(() => stateOf(held.bookingId)).toBe("confirmed");
    await expectOnce(held);
  });

  it("when fifty copies arrive together, and one more costs reads only", async () => {
    const held = await paid(await newcomer());
    const [event] = await eventsOf("checkout.session.completed");
    if (!event) throw new Error("the processor reports what was paid");
    await Promise.all(Array.from({ length: 50 }, () => handleEvent(event)));
    await expectOnce(held);

    const counting = countDocuments();
    await handleEvent(event);
    const { reads, writes } = counting.stop();
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(5);
  });

  it("when it is told again under another event id", async () => {
    const held = await paid(await newcomer());
    const [event] = await eventsOf("checkout.session.completed");
    if (!event) throw new Error("the processor reports what was paid");
    await Promise.all([handleEvent(event), handleEvent({ ...event, id: "evt_other" })]);
    await expectOnce(held);
  });

  it("when the sweep has settled it at the deadline and the webhook comes days later", async () => {
    const held = await paid(await newcomer());
    bed.clock.advance(36 * minute);
    await sweep(bed.clock.now());
    expect(await stateOf(held.bookingId)).toBe("confirmed");
    bed.clock.advance(20 * 60 * minute);
    await bed.processor.deliver();
    await expectOnce(held);
  });

  it("when the webhook never comes and the customer looks", async () => {
    await bed.processor.control("/faults", { deliveries: "lose" });
    const customer = await newcomer();
    const held = await paid(customer);
    expect(await get("checkPayment", customer, { bookingId: held.bookingId })).toEqual({ state: "confirmed" });
    expect(await get("checkPayment", customer, { bookingId: held.bookingId })).toEqual({ state: "confirmed" });
    await expectOnce(held);
  });

  it("when sweep, webhook, customer and letting go all come at once", async () => {
    const customer = await newcomer();
    const held = await paid(customer);
    bed.clock.advance(36 * minute);
    const { bookingId } = held;
    await Promise.all([
      sweep(bed.clock.now()),
      bed.processor.deliver(),
      get("checkPayment", customer, { bookingId }),
      get("letGo", customer, { bookingId }),
    ]);
    await expectOnce(held);
  });
});

it("leaves the deadline to the sweep when nobody pays and no event comes", async () => {
  await bed.processor.control("/faults", { deliveries: "lose" });
  const provider = await publish();
  const { bookingId } = await hold(await newcomer(), wish(provider));
  bed.clock.advance(36 * minute);
  await hold(await newcomer(), wish(provider));
  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  await sweep(bed.clock.now());
  expect(await stateOf(bookingId)).toBe("expired");
});

it("ends in the same state in every order and repetition of completed and expired, for pieces and for seats", async () => {
  const random = seededRandom("orders of events");
  const offers = [{ slot: {} }, { slot: { task: "class", capacity: 2 } }] as const;
  for (const order of orders(["completed", "expired", "expired"])) {
    const offer = pickFrom(offers, random);
    const held = await paid(await newcomer(), offer);
    const completed = (await eventsOf("checkout.session.completed")).find((each) => isOf(each, held));
    if (!completed) throw new Error("the processor reports what was paid");
    const expired = { ...completed, id: `evt_expired_${held.bookingId}`, type: "checkout.session.expired" };
    for (const each of order) await handleEvent(each === "completed" ? completed : expired);
    expect({ order, state: await stateOf(held.bookingId) }).toEqual({ order, state: "confirmed" });
  }
});

function orders(names: readonly string[]): string[][] {
  if (names.length < 2) return [[...names]];
  return names.flatMap((first, index) => orders(names.toSpliced(index, 1)).map((rest) => [first, ...rest, first]));
}

function isOf({ data }: Event, { checkoutId }: Held): boolean {
  return (
    typeof data.object === "object" && data.object !== null && "id" in data.object && data.object.id === checkoutId
  );
}
