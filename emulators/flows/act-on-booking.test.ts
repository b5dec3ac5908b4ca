import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, toldTo } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { newcomer, type Person } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { approveWork, bookedWith, completeWork, type PaidWork, sweepOn, transfersTo } from "./release-parts.ts";
import { bookingOf } from "./story.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const reason = "The studio was flooded";
const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const cancel = (as: "customer" | "provider", refundMinor = 0) => ({ kind: "cancel", as, refundMinor });
const refund = (amountMinor: number, givableMinor = 19_000) => ({ kind: "refund", amountMinor, givableMinor });
const act = async ({ bookingId }: PaidWork, wish: object, by?: Person) =>
  call("actOnBooking", by ?? (await admin()), { bookingId, reason, act: wish });

async function audit() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

/** The texts of the mails that reached somebody and tell the reason. */
async function toldWhy({ email }: Person) {
  return (await bed.mailsTo(email)).filter((each) => each.text?.includes(reason)).map((each) => each.subject);
}

async function expectRest() {
  await hear(bed.processor);
  await sweepOn(bed, 0, 5, 20, 60);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

const refundsOf = async () => Object.values((await bed.processor.state()).refunds).map((each) => each.amount);

describe.each(["customer", "provider"] as const)("cancelling for the %s", (as) => {
  it("does what they would, and both see in room and mail that support did it, and why", async () => {
    const [work, by] = [await bookedWith(bed), await admin()];
    expect((await act(work, cancel(as, 19_000), by)).refused).toBeNull();
    const state = as === "customer" ? "cancelledByCustomer" : "cancelledByProvider";
    const booking = await bookingOf(work.bookingId);
    expect(booking).toMatchObject({ state, cancellation: { by: as, refundMinor: 19_000 } });
    expect(booking.history.at(-1)).toMatchObject({ actor: "support", cause: "cancel", reason, to: state });
    expect(await refundsOf()).toEqual([19_000]);
    expect((await eventsOf(work)).slice(-2)).toEqual([
      { name: "moved", to: state },
      { name: "supportCancelled", as, reason },
    ]);
    await sweepOn(bed, 0);
    for (const person of [work.customer, work.provider]) {
      expect(await toldTo(person)).toContain("cancelled");
      expect(await toldWhy(person)).toHaveLength(1);
    }
    expect(await audit()).toMatchObject([
      {
        act: "cancel",
        by: by.uid,
        bookingId: work.bookingId,
        reason,
        before: { state: "confirmed" },
        after: { state },
      },
    ]);
    await expectRest();
  });

  it("happens once, however often and whoever else cancels at once", async () => {
    const [work, by] = [await bookedWith(bed), await admin()];
    const data = { bookingId: work.bookingId, refundMinor: 0 };
    await Promise.all([
      act(work, cancel(as), by),
      act(work, cancel(as), by),
      call("cancelBooking", work.customer, data),
      call("cancelBooking", work.provider, data),
    ]);
    await act(work, cancel(as), by);
    expect(await refundsOf()).toEqual([19_000]);
    const { history } = await bookingOf(work.bookingId);
    const wasSupport = history.at(-1)?.actor === "support";
    expect((await audit()).length).toBe(wasSupport ? 1 : 0);
    await expectRest();
  });
});

describe("refunding for the provider", () => {
  it("gives back what was shown, and both see who did it and why", async () => {
    const [work, by] = [await bookedWith(bed), await admin()];
    await completeWork(bed, work.bookingId);
    expect((await act(work, refund(8_000), by)).refused).toBeNull();
    expect((await act(work, refund(8_000), by)).refused).toBeNull();
    expect(await refundsOf()).toEqual([8_000]);
    expect((await eventsOf(work)).at(-1)).toEqual({
      name: "supportRefunded",
      amountMinor: 8_000,
      currency: "usd",
      reason,
    });
    await sweepOn(bed, 0);
    for (const [person, other] of [
      [work.customer, work.provider],
      [work.provider, work.customer],
    ] as const) {
      expect(await toldTo(person)).toContain("givenBack");
      const subject = `Refunded: FlexSession support gives money back for Mix with ${other.name}`;
      expect(await toldWhy(person)).toEqual([subject]);
    }
    expect(await audit()).toMatchObject([
      { act: "refund", by: by.uid, reason, before: { givableMinor: 19_000 }, after: { givableMinor: 11_000 } },
    ]);
    expect((await act(work, refund(8_000, 12_000), by)).refused).toBe("money-moved");
    await expectRest();
  });

  it("takes it back from a provider who is suspended, which they could not do themselves", async () => {
    const work = await bookedWith(bed);
    await approveWork(bed, work);
    await get("changeStanding", await admin(), { uid: work.provider.uid, to: "banned", reason });
    const own = { bookingId: work.bookingId, amountMinor: 8_000, givableMinor: 19_000 };
    expect((await call("giveRefund", work.provider, own)).refused).toBe("account-banned");
    expect((await act(work, refund(8_000))).refused).toBeNull();
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150, reversed: 6_800 }]);
    await expectRest();
  });
});

it("is never for themselves: of an admin's own booking another one decides", async () => {
  const work = await bookedWith(bed);
  for (const [person, as] of [
    [work.customer, "customer"],
    [work.customer, "provider"],
    [work.provider, "customer"],
  ] as const) {
    expect((await act(work, cancel(as, 19_000), { ...person, isAdmin: true })).refused).toBe("own-account");
  }
  await completeWork(bed, work.bookingId);
  expect((await act(work, refund(8_000), { ...work.customer, isAdmin: true })).refused).toBe("own-account");
  expect([await audit(), await refundsOf()]).toEqual([[], []]);
});

it("is for admins alone who are still admins, with a reason, and within what a party could do", async () => {
  const [work, by] = [await bookedWith(bed), await admin()];
  for (const person of [work.customer, work.provider, await newcomer()]) {
    expect((await act(work, cancel("customer"), person)).refused).toBe("not-yours");
  }
  const data = { bookingId: work.bookingId, reason, act: cancel("customer") };
  expect((await call("actOnBooking", null, data)).refused).toBe("signed-out");
  for (const wrong of [
    { ...data, reason: " " },
    { ...data, act: { kind: "cancel" } },
    { ...data, act: refund(0) },
  ]) {
    expect((await call("actOnBooking", by, wrong)).refused).toBe("invalid-input");
  }
  expect((await call("actOnBooking", by, { ...data, bookingId: "nowhere" })).refused).toBe("not-found");
  expect((await act(work, cancel("customer", 19_001), by)).refused).toBe("refund-changed");
  expect((await act(work, refund(1_000), by)).refused).toBe("not-refundable");
  await db.doc(paths.user(by.uid)).update({ isAdmin: false });
  expect((await act(work, cancel("customer"), by)).refused).toBe("not-yours");
  expect((await bookingOf(work.bookingId)).state).toBe("confirmed");
  expect([await audit(), await refundsOf()]).toEqual([[], []]);
});
