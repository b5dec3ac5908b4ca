import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, toldTo } from "./delivery-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import {
  approveWork,
  bookedWith,
  completeWork,
  offerAgain,
  type PaidWork,
  passTo,
  payOutOf,
  sweepOn,
  transfersTo,
} from "./release-parts.ts";
import { bookingOf } from "./story.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/, /could not be sent/);
});

afterEach(() => expectedLogs.take());

const give = ({ provider, bookingId }: PaidWork, amountMinor: number, givableMinor = 19_000) =>
  call("giveRefund", provider, { bookingId, amountMinor, givableMinor });

const balanceOf = async ({ provider }: PaidWork) => {
  const balance = await readDocument(refs.payoutBalance(provider.uid));
  return balance && [balance.payableMinor, balance.pendingMinor];
};

async function refunds(): Promise<number[]> {
  return Object.values((await bed.processor.state()).refunds)
    .filter((each) => each.payment_intent !== null)
    .map((each) => each.amount);
}

async function completed(): Promise<PaidWork> {
  const work = await bookedWith(bed);
  await completeWork(bed, work.bookingId);
  return work;
}

async function released(): Promise<PaidWork> {
  const work = await bookedWith(bed);
  await approveWork(bed, work);
  return work;
}

async function expectRest() {
  await hear(bed.processor);
  await sweepOn(bed, 0, 5, 20, 60);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

describe("before the release", () => {
  it("comes out of the booking, is told to its customer, and leaves the rest to be released", async () => {
    const work = await completed();
    expect((await give(work, 8_000)).output).toEqual({ givableMinor: 11_000 });
    expect(await refunds()).toEqual([8_000]);
    expect(await bookingOf(work.bookingId)).toMatchObject({
      state: "completed",
      refund: { amountMinor: 8_000, doneMinor: 8_000, state: "done" },
      givenBack: [{ amountMinor: 8_000, feeMinor: 1_200, netMinor: 6_800, isAfterRelease: false }],
    });
    expect(await toldTo(work.customer)).toContain("givenBack");
    expect((await eventsOf(work)).at(-1)).toMatchObject({ name: "givenBack", amountMinor: 8_000, currency: "usd" });

    await passTo(bed, work, 73);
    await expectRest();
    expect((await transfersTo(bed, work.provider)).map((each) => each.amount)).toEqual([9_350]);
    const mails = await bed.mailsTo(work.customer.email);
    expect(mails.find((each) => each.subject.startsWith("Refunded"))?.text).toContain("$80.00 goes back to your card");
  });

  it("can be all of it, after which nothing is released", async () => {
    const work = await completed();
    expect((await give(work, 19_000)).output).toEqual({ givableMinor: 0 });
    expect((await give(work, 1, 0)).refused).toBe("not-refundable");
    await passTo(bed, work, 73);
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    expect((await bookingOf(work.bookingId)).release).toMatchObject({ netMinor: 0, state: "done" });
  });
});

describe("after the release", () => {
  it("takes the provider's part back from their account", async () => {
    const work = await released();
    expect((await give(work, 8_000)).output).toEqual({ givableMinor: 11_000 });
    expect(await refunds()).toEqual([8_000]);
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed: 6_800 }]);
    expect(await balanceOf(work)).toEqual([0, 0]);
    await expectRest();
  });

  it("is a debt as far as the account is empty, and the next release pays it", async () => {
    const work = await released();
    await payOutOf(work.provider, 12_000);
    await give(work, 19_000);
    expect(await refunds()).toEqual([19_000]);
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed: 4_150 }]);
    expect(await balanceOf(work)).toEqual([12_000, 0]);
    await expectRest();

    const next = await bookedWith(bed, {}, await offerAgain(bed, work.provider));
    await approveWork(bed, next);
    expect((await bookingOf(next.bookingId)).release).toMatchObject({
      netMinor: 15_300,
      nettedMinor: 12_000,
      transferMinor: 3_300,
      state: "done",
    });
    expect(await balanceOf(work)).toEqual([0, 0]);
    await expectRest();
    const mails = await bed.mailsTo(work.provider.email);
    const texts = mails.map((each) => each.text).join();
    expect(texts).toContain("Towards what you owe from before: $120.00");
  });

  it("is a debt altogether when nothing is left in the account", async () => {
    const work = await released();
    await payOutOf(work.provider, 16_150);
    await give(work, 2_000);
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ reversed: 0 }]);
    expect(await balanceOf(work)).toEqual([1_700, 0]);
    await expectRest();
    expect((await give(work, 2_000, 17_000)).refused).toBe("debt-first");
  });

  it("is refused to whoever is suspended, who still gives back what was not released", async () => {
    const [before, after] = [await completed(), await released()];
    for (const { provider } of [before, after]) await db.doc(paths.user(provider.uid)).update({ suspended: true });
    expect((await give(after, 8_000)).refused).toBe("account-suspended");
    expect((await give(before, 8_000)).output).toEqual({ givableMinor: 11_000 });
    expect(await refunds()).toEqual([8_000]);
    await expectRest();
  });

  it("waits for a transfer that is still tried, and takes it back then", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: "POST /v1/transfers", status: 500, times: 2 });
    await approveWork(bed, work);
    await give(work, 8_000);
    expect(await refunds()).toEqual([8_000]);
    expect(await balanceOf(work)).toEqual([6_800 - 16_150, 16_150 - 6_800]);
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed: 6_800 }]);
    expect(await balanceOf(work)).toEqual([0, 0]);
  });

  it.each([
    ["answers 429 twice", { status: 429, times: 2 }],
    ["answers 500 although it is done", { status: 500, afterEffect: true, keep: "error" }],
    ["closes the connection after the work, twice", { timeout: true, times: 2 }],
  ])("reverses once when the processor %s", async (_, fault) => {
    const work = await released();
    await bed.processor.control("/faults/api", { match: "POST /v1/transfers/*/reversals", ...fault });
    await give(work, 8_000);
    await expectRest();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed: 6_800 }]);
    expect(await refunds()).toEqual([8_000]);
  });
});

describe("asked for twice", () => {
  it("has one effect, at once or later, and another amount than was shown is refused", async () => {
    const work = await released();
    const answers = await Promise.all([1, 2, 3].map(() => give(work, 8_000)));
    for (const each of [...answers, await give(work, 8_000)]) expect(each.output).toEqual({ givableMinor: 11_000 });
    expect((await give(work, 3_000)).refused).toBe("money-moved");
    expect((await give(work, 8_000, 11_000)).output).toEqual({ givableMinor: 3_000 });
    expect((await give(work, 4_000, 3_000)).refused).toBe("money-moved");
    expect(await refunds()).toEqual([8_000, 8_000]);
    expect((await toldTo(work.customer)).filter((each) => each === "givenBack")).toHaveLength(2);
    await expectRest();
  });

  it("is one refund beside the release that comes at the same moment", async () => {
    const work = await completed();
    await passTo(bed, work, 73);
    await Promise.all([sweep(bed.clock.now()), give(work, 8_000), sweep(bed.clock.now())]);
    await expectRest();
    expect(await refunds()).toEqual([8_000]);
    const [transfer] = await transfersTo(bed, work.provider);
    expect((transfer?.amount ?? 0) - (transfer?.reversed ?? 0)).toBe(9_350);
  });
});

it("is its provider's alone, only after the booked time, and not while a bank decides", async () => {
  const work = await bookedWith(bed);
  expect((await give(work, 1_000)).refused).toBe("not-refundable");
  await completeWork(bed, work.bookingId);
  const data = { bookingId: work.bookingId, amountMinor: 1_000, givableMinor: 19_000 };
  for (const person of [work.customer, await newcomer()]) {
    expect((await call("giveRefund", person, data)).refused).toBe("not-found");
  }
  expect((await call("giveRefund", null, data)).refused).toBe("signed-out");
  for (const amountMinor of [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1]) {
    expect((await call("giveRefund", work.provider, { ...data, amountMinor })).refused).toBe("invalid-input");
  }
  expect(await refunds()).toEqual([]);
});
