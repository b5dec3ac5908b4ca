import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { closePass } from "../../functions/src/packs/close-pass.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { flowBed } from "./flow-bed.ts";
import { bookWith, bought, buying, packTerms, passOf } from "./pack-parts.ts";
import { newcomer } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { newKey, onTheWire, wish } from "./wish.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

const byName = (a: string, b: string) => a.localeCompare(b);

async function left(passId: string): Promise<number> {
  return classesLeft(await passOf(passId));
}

it("sells a pack once, however often it is asked for and heard of", async () => {
  const { customer, passId, input, checkoutId } = await buying();
  expect((await get("buyPack", customer, input)).passId).toBe(passId);
  await bed.processor.pay(checkoutId);
  await bed.processor.deliver();
  await bed.processor.resend();
  await bed.processor.deliver();
  const pass = await passOf(passId);
  expect([pass.state, classesLeft(pass), pass.shares.map((each) => each.amountMinor)]).toEqual([
    "active",
    3,
    [3_334, 3_333, 3_333],
  ]);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("asks the processor where no event came, and gives up what nobody has paid for", async () => {
  const paid = await buying();
  const unpaid = await buying();
  await bed.processor.pay(paid.checkoutId);
  expect(await get("checkPass", paid.customer, { passId: paid.passId })).toEqual({ isPaid: true });
  expect(await get("checkPass", unpaid.customer, { passId: unpaid.passId })).toEqual({ isPaid: false });
  bed.clock.advance(40 * 60_000);
  await sweep(bed.clock.now());
  expect((await passOf(unpaid.passId)).state).toBe("abandoned");
  expect((await call("buyPack", unpaid.customer, unpaid.input)).refused).toBe("not-payable");
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("books a seat with a pass, and gives the class back with the seat", async () => {
  const scene = await bought(bed);
  const { output } = await bookWith(scene);
  const bookingId = output?.bookingId ?? "";
  expect(output?.checkoutUrl).toBeNull();
  expect(await bookingOf(bookingId)).toMatchObject({
    state: "confirmed",
    priceMinor: 3_334,
    pass: { passId: scene.passId },
  });
  expect(await left(scene.passId)).toBe(2);
  expect(await wrongOnceSettled(bed)).toEqual([]);

  await get("cancelBooking", scene.customer, { bookingId, refundMinor: 3_334 });
  const cancelled = await bookingOf(bookingId);
  expect([cancelled.state, cancelled.paymentIds, cancelled.refund]).toEqual(["cancelledByCustomer", [], null]);
  expect(await left(scene.passId)).toBe(3);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("answers the same call with the same booking, and uses one class for it", async () => {
  const scene = await bought(bed);
  const input = { ...onTheWire(wish(scene.provider)), passId: scene.passId };
  const answers = [await get("holdPiece", scene.customer, input), await get("holdPiece", scene.customer, input)];
  expect(answers[1]).toEqual(answers[0]);
  expect(await left(scene.passId)).toBe(2);
});

it("buys one seat with the last class, from however many tabs at once", async () => {
  const scene = await bought(bed);
  await bookWith(scene);
  await bookWith(scene, "slot-1");
  const answers = await Promise.all(["slot-2", "slot-3", "slot-4"].map((each) => bookWith(scene, each)));
  expect(answers.map((each) => String(each.refused)).toSorted(byName)).toEqual([
    "null",
    "pass-used-up",
    "pass-used-up",
  ]);
  expect(await left(scene.passId)).toBe(0);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("buys one seat of an occurrence, from however many tabs at once", async () => {
  const scene = await bought(bed);
  const answers = await Promise.all([1, 2, 3].map(() => bookWith(scene)));
  expect(answers.map((each) => String(each.refused)).toSorted(byName)).toEqual(["null", "pass-seated", "pass-seated"]);
  expect(await left(scene.passId)).toBe(2);
});

it("sells no pack of somebody who is suspended or cannot be paid", async () => {
  const { customer, provider, input } = await buying();
  const buy = () => call("buyPack", customer, { ...input, key: newKey() });
  await db.doc(paths.user(provider.uid)).update({ suspended: true });
  expect((await buy()).refused).toBe("pack-gone");
  await db.doc(paths.user(provider.uid)).update({ suspended: false });
  await db.doc(paths.payoutAccount(provider.uid)).update({ state: "restricted" });
  expect((await buy()).refused).toBe("pack-gone");
});

it("gives back a class that its provider has called off and nobody used again, whatever the terms say", async () => {
  const scene = await bought(bed, { unusedTo: "provider" });
  const { output } = await bookWith(scene);
  await get("cancelBooking", scene.provider, { bookingId: output?.bookingId, refundMinor: 0 });
  bed.clock.advance(packTerms.validDays * day + hour);
  await sweep(bed.clock.now());
  await bed.processor.deliver();
  const { refund, release } = await passOf(scene.passId);
  expect(refund).toEqual({ amountMinor: 3_334, doneMinor: 3_334, state: "done" });
  expect(release).toMatchObject({ netMinor: 5_666, doneMinor: 5_666, state: "done" });
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("pays with nobody else's pass, and for nobody else's classes", async () => {
  const [one, other] = [await bought(bed), await bought(bed)];
  const stranger = await newcomer();
  expect((await bookWith({ ...one, customer: stranger })).refused).toBe("pass-invalid");
  expect((await bookWith({ ...one, passId: other.passId })).refused).toBe("pass-invalid");
  const two = { ...onTheWire(wish(one.provider, { seats: 2 })), passId: one.passId };
  expect((await call("holdPiece", one.customer, two)).refused).toBe("pass-invalid");
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("keeps a class used that is cancelled too late, and releases it as a paid seat", async () => {
  const scene = await bought(bed);
  const { output } = await bookWith(scene);
  const { start } = await bookingOf(output?.bookingId ?? "");
  bed.clock.advance(addMilliseconds(start, -hour).getTime() - bed.clock.now().getTime());
  await get("cancelBooking", scene.customer, { bookingId: output?.bookingId, refundMinor: 0 });
  expect(await left(scene.passId)).toBe(2);
  bed.clock.advance(5 * day);
  await sweep(bed.clock.now());
  expect((await bookingOf(output?.bookingId ?? "")).release).toMatchObject({ netMinor: 2_834, state: "done" });
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it.each(["customer", "provider"] as const)(
  "gives what is not used to the %s, and strands nothing",
  async (unusedTo) => {
    const scene = await bought(bed, { unusedTo });
    const { output } = await bookWith(scene);
    bed.clock.advance(packTerms.validDays * day + hour);
    // A class is over before it is released.
    await sweep(bed.clock.now());
    await sweep(bed.clock.now());
    await bed.processor.deliver();
    const pass = await passOf(scene.passId);
    const { refund, release } = pass;
    expect(pass.state).toBe("over");
    if (unusedTo === "customer") expect(refund).toEqual({ amountMinor: 6_666, doneMinor: 6_666, state: "done" });
    else expect(release).toMatchObject({ netMinor: 5_666, doneMinor: 5_666, state: "done" });
    expect((await bookingOf(output?.bookingId ?? "")).release?.state).toBe("done");
    expect(await wrongOnceSettled(bed)).toEqual([]);
  },
);

it.each(["before", "after"] as const)(
  "closes what nobody pays for, and nobody can pay for it %s its time",
  async (when) => {
    const { passId, checkoutId } = await buying({}, bed.clock.now());
    if (when === "after") bed.clock.advance(40 * minute);
    await closePass(await passOf(passId));
    expect(await passOf(passId)).toMatchObject({ state: "abandoned", lookAt: null, shares: [] });
    expect((await bed.processor.state()).sessions[checkoutId]?.status).toBe("expired");
    await bed.processor.deliver();
    expect((await passOf(passId)).state).toBe("abandoned");
  },
);
