import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { offerWeekly, orderOf } from "./order-parts.ts";
import { bookWith, bought, buying, offered, packTerms, passOf } from "./pack-parts.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { sweepOn } from "./release-parts.ts";
import { mixOf, openRoom } from "./room-parts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { monthsOf, plans, planTerms, subscribed, subscriptionOf, turnMonth } from "./subscription-parts.ts";
import { otherTime, proposed, requested } from "./suspended-scenes.ts";
import { entryOf, refusedTo, seatsOf, soldOutClass, waitFor } from "./waitlist-parts.ts";
import { asRequest, newKey, onTheWire, wish } from "./wish.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const block = (by: Person, { uid }: Person, isBlocked = true) => get("blockPerson", by, { uid, isBlocked });
const accountOf = ({ uid }: Person) => readDocument(refs.user(uid));
const slotIn = () => publish({ slot: inTwoDays(bed.clock.now(), 4) });

/** As the commit of a block that nothing has followed yet. */
async function part(one: Pick<Person, "uid">, other: Pick<Person, "uid">) {
  await db.doc(paths.user(one.uid)).update({ apartFrom: [other.uid] });
  await db.doc(paths.user(other.uid)).update({ apartFrom: [one.uid] });
}

async function expectRest() {
  expect(await wrongOnceSettled(bed)).toEqual([]);
}

describe.each(["customer", "provider"] as const)("once the %s has blocked the other", (blocker) => {
  it("they book, order, ask, wait, buy and subscribe to nothing, and the database is as it was", async () => {
    const customer = await newcomer();
    const free = await slotIn();
    const byRequest = await publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 4) } });
    const weekly = await offerWeekly(bed, 2);
    const soldOut = await soldOutClass(bed, { wishes: [] });
    const packs = await offered({}, bed.clock.now());
    const monthly = await plans(bed);
    for (const each of [free, byRequest, weekly, soldOut.provider, packs.provider, monthly.provider]) {
      await (blocker === "customer" ? block(customer, each) : block(each, customer));
    }
    const before = await dumpDatabase();
    const refused = [
      await call("holdPiece", customer, onTheWire(wish(free))),
      await call("requestPiece", customer, asRequest(wish(byRequest))),
      await call("holdOrder", customer, orderOf(weekly)),
      await call("joinWaitlist", customer, waitFor(soldOut.provider)),
      await call("buyPack", customer, {
        providerId: packs.provider.uid,
        packId: packs.packId,
        priceMinor: packTerms.priceMinor,
        key: newKey(),
      }),
      await call("subscribe", customer, {
        providerId: monthly.provider.uid,
        planId: monthly.planId,
        priceMinor: planTerms.priceMinor,
        key: newKey(),
      }),
    ];
    expect(refused.map((each) => each.refused)).toEqual(Array(6).fill("apart"));
    expect(await dumpDatabase()).toEqual(before);
  });

  it("ends what is not paid, leaves what is paid, and opens again when it is taken back", async () => {
    const [customer, provider] = [
      await newcomer(),
      await publish({ slot: {}, other: { start: later(1), end: later(3) } }),
    ];
    const paid = await book(bed, customer, wish(provider));
    const held = await hold(customer, wish(provider, { slotId: "other" }));
    const pair = [customer, provider] as const;
    const [by, other] = blocker === "customer" ? pair : pair.toReversed();
    if (!by || !other) throw new Error("two of them");
    await block(by, other);
    expect([await stateOf(paid.bookingId), await stateOf(held.bookingId)]).toEqual(["confirmed", "abandoned"]);
    expect((await bed.processor.state()).sessions[held.checkoutId]?.status).toBe("expired");
    expect(
      (await call("holdPiece", await newcomer(), onTheWire(wish(provider, { slotId: "other" })))).refused,
    ).toBeNull();
    await block(by, other, false);
    const again = await call("holdPiece", customer, onTheWire(wish(provider, { slotId: "other", afterMinutes: 0 })));
    expect(again.refused).toBe("piece-taken");
    await expectRest();
  });

  it("a request between them is over, and neither hears who has ended it", async () => {
    const { customer, provider, bookingId } = await requested();
    await (blocker === "customer" ? block(customer, provider) : block(provider, customer));
    expect(await stateOf(bookingId)).toBe(blocker === "customer" ? "withdrawn" : "declined");
    expect((await bookingOf(bookingId)).history.at(-1)?.actor).toBe(
      blocker === "customer" ? customer.uid : "processor",
    );
  });
});

function later(hours: number): Date {
  return new Date(inTwoDays(bed.clock.now(), 1).start.getTime() + (hours + 24) * 3_600_000);
}

it("neither says yes to a request, nor takes another time, that was open when they parted", async () => {
  const { provider, customer, bookingId } = await requested();
  await part(provider, customer);
  expect((await call("approveRequest", provider, { bookingId })).refused).toBe("apart");
  expect((await call("proposeTime", provider, { bookingId, ...otherTime })).refused).toBe("apart");
  const { person, data } = await proposed();
  const offer = await db.collection(paths.bookings).where("customerId", "==", person.uid).get();
  await part(person, { uid: z.string().parse(offer.docs[0]?.get("providerId")) });
  expect((await call("acceptProposal", person, data)).refused).toBe("apart");
});

it("names whom in the own list alone, changes nobody else's account, and is told to nobody", async () => {
  const [nina, marcus, ada] = [await newcomer(), await publish(), await newcomer("Ada Boss")];
  await block(nina, marcus);
  await block(nina, marcus);
  const [own, other] = [await accountOf(nina), await accountOf(marcus)];
  expect(own?.blocked.map((each) => [each.uid, each.name])).toEqual([[marcus.uid, "Marcus Reed"]]);
  expect([own?.apartFrom, other?.apartFrom, other?.blocked]).toEqual([[marcus.uid], [nina.uid], []]);
  await block(marcus, ada);
  expect((await accountOf(marcus))?.blocked[0]?.name).toBe("Ada B.");
  expect((await readFacts()).mails).toEqual([]);
  expect((await call("blockPerson", null, { uid: nina.uid, isBlocked: true })).refused).toBe("signed-out");
  expect((await call("blockPerson", nina, { uid: nina.uid, isBlocked: true })).refused).toBe("invalid-input");
  expect((await call("blockPerson", nina, { uid: "nobody", isBlocked: true })).refused).toBe("not-found");
});

it("whoever waits for what somebody teaches who has blocked them waits no more, and the next has their turn", async () => {
  const { provider, waiting, cancelSeen } = await soldOutClass(bed, { wishes: [1, 1] });
  const [first, second] = waiting;
  if (!first || !second) throw new Error("two wait");
  await cancelSeen();
  expect((await entryOf(first, provider)).state).toBe("turn");
  await block(provider, first);
  expect([(await entryOf(first, provider)).state, (await entryOf(second, provider)).state]).toEqual(["ended", "turn"]);
  expect(await refusedTo(provider)).toBe("not-enough-seats");
  await get("holdPiece", second, onTheWire(seatsOf(provider, 1, true)));
  await expectRest();
});

it("a pass goes back as far as it is unused when its provider blocks, and is kept when its customer does", async () => {
  const [ended, kept] = [await bought(bed, { unusedTo: "provider" }), await bought(bed, { unusedTo: "provider" })];
  const used = await bookWith(ended);
  expect(used.refused).toBeNull();
  await block(ended.provider, ended.customer);
  await block(kept.customer, kept.provider);
  const [over, still] = [await passOf(ended.passId), await passOf(kept.passId)];
  expect([over.state, over.refund?.amountMinor, over.release]).toEqual(["over", 6_666, null]);
  expect([still.state, (await bookWith(kept)).refused]).toEqual(["active", "apart"]);
  await block(kept.customer, kept.provider, false);
  expect((await bookWith(kept)).refused).toBeNull();
  await expectRest();
});

/** As the commit of a block that has seen nothing of what is paid right then. */
async function blockUnseen(provider: Person, customer: Person) {
  await part(provider, customer);
  const blocked = [{ uid: customer.uid, name: customer.name, at: bed.clock.now() }];
  await db.doc(paths.user(provider.uid)).update({ blocked });
}

it.each(["before", "while"] as const)(
  "a pack that is paid goes back whole where its provider has blocked %s",
  async (when) => {
    const { customer, provider, passId, checkoutId } = await buying({ unusedTo: "provider" }, bed.clock.now());
    await bed.processor.pay(checkoutId);
    let blocking: Promise<unknown> | null = when === "before" ? blockUnseen(provider, customer) : null;
    if (when === "before") await blocking;
    setProbe((name, moment) => {
      if (name === "commit.read" && moment === "after") blocking ??= block(provider, customer);
    });
    await bed.processor.deliver();
    setProbe(null);
    await blocking;
    const pass = await passOf(passId);
    expect([pass.state, pass.refund?.amountMinor, pass.release]).toEqual(["over", 10_000, null]);
    await expectRest();
  },
);

it("a month that is paid goes back whole where its provider has blocked", async () => {
  const scene = await subscribed(bed, { unusedTo: "provider" });
  await blockUnseen(scene.provider, scene.customer);
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  const [, second] = await monthsOf(scene.subscriptionId);
  expect([second?.state, second?.refund?.amountMinor, second?.release]).toEqual(["over", 10_000, null]);
  await expectRest();
});

it("a subscription between them charges no other month", async () => {
  const scene = await subscribed(bed);
  await block(scene.customer, scene.provider);
  await rest(bed);
  expect((await subscriptionOf(scene.subscriptionId)).endsAtPeriodEnd).toBe(true);
  expect((await call("resumeSubscription", scene.customer, { subscriptionId: scene.subscriptionId })).refused).toBe(
    "plan-gone",
  );
});

it("files go on while a booking is still to be carried out, and no longer", async () => {
  const [ahead, past] = [await openRoom(), await openRoom("completed")];
  for (const room of [ahead, past]) await block(room.customer, room.provider);
  for (const by of ["customer", "provider"] as const) {
    expect((await call("reserveFile", ahead[by], mixOf(ahead, 10))).refused).toBeNull();
    expect((await call("reserveFile", past[by], mixOf(past, 10))).refused).toBe("apart");
  }
});

it("leaves nothing held between two who book and block at once", async () => {
  for (let round = 0; round < 3; round++) {
    const [customer, provider] = [await newcomer(), await slotIn()];
    await Promise.all([call("holdPiece", customer, onTheWire(wish(provider))), block(provider, customer)]);
    const left = await db.collection(paths.bookings).where("customerId", "==", customer.uid).get();
    for (const each of left.docs) expect(["abandoned"]).toContain(each.get("state"));
    expect((await call("holdPiece", await newcomer(), onTheWire(wish(provider)))).refused).toBeNull();
  }
  await expectRest();
});

/** As a hold that has read both accounts before they parted, and commits after. */
async function holdOfBefore(customer: Person, provider: Provider) {
  for (const each of [customer, provider]) await db.doc(paths.user(each.uid)).update({ apartFrom: [] });
  const held = await hold(customer, wish(provider));
  await part(customer, provider);
  return held;
}

it("ends a hold that was on its way when they parted", async () => {
  const [customer, provider] = [await newcomer(), await slotIn()];
  await block(provider, customer);
  const held = await holdOfBefore(customer, provider);
  await sweepOn(bed, 0);
  expect(await stateOf(held.bookingId)).toBe("awaitingPayment");
  await sweepOn(bed, 2);
  expect(await stateOf(held.bookingId)).toBe("abandoned");
  expect((await accountOf(provider))?.lookAgainAt).toBeNull();
  await expectRest();
});

it.each(["a repeated call", "the sweep"])(
  "is finished by %s where the process has died after the commit",
  async (by) => {
    const [customer, provider] = [await newcomer(), await slotIn()];
    const held = await hold(customer, wish(provider));
    setProbe((name) => {
      if (name === "holds.find") throw new Error("the process has died");
    });
    expectedLogs.allow(/a callable failed/);
    await call("blockPerson", provider, { uid: customer.uid, isBlocked: true }).catch(() => null);
    setProbe(null);
    expect(await stateOf(held.bookingId)).toBe("awaitingPayment");
    expect((await call("holdPiece", customer, onTheWire(wish(provider, { afterMinutes: 120 })))).refused).toBe("apart");
    if (by === "a repeated call") await block(provider, customer);
    else await sweepOn(bed, 2);
    expect(await stateOf(held.bookingId)).toBe("abandoned");
    await expectRest();
  },
);
