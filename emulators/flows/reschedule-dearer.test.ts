import "./flow-environment.ts";
import { splitPrice } from "@flexsession/domain/money/money";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { changeCheckout } from "../../functions/src/reschedule/change-checkout.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book } from "./late-payment.ts";
import { type MoveScene, movable, move, payChange, wrongAtRest } from "./move-parts.ts";
import { newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold", expiry: "normal" });
});

afterEach(() => expectedLogs.take());

const inTheEnd = { change: null, reschedules: 1, ...splitPrice(21_000, 1_500) };

async function refundsOfProcessor(): Promise<number[]> {
  return Object.values((await bed.processor.state()).refunds).map((each) => each.amount);
}

/** What of a booking stays when a change of it comes to nothing. */
async function place({ bookingId }: MoveScene) {
  const { state, slotId, claimId, start, end, priceMinor, netMinor, reschedules, remindAt } =
    await bookingOf(bookingId);
  return { state, slotId, claimId, start, end, priceMinor, netMinor, reschedules, remindAt };
}

const letGo = ({ customer, bookingId }: MoveScene) => call("letGo", customer, { bookingId });
const look = ({ customer, bookingId }: MoveScene) => call("checkPayment", customer, { bookingId });
const holdIt = async (slotId: string, { provider }: MoveScene) =>
  (await call("holdPiece", await newcomer(), onTheWire(wish(provider, { slotId })))).refused;

describe("a dearer time", () => {
  it("is held beside the old one until its payment, and the webhook swaps both in one commit", async () => {
    const scene = await movable(bed);
    const held = await move(scene, "dear");
    expect(held.output?.outcome).toBe("held");
    expect(held.output?.checkoutUrl).toContain("http");
    expect([await holdIt("slot", scene), await holdIt("dear", scene)]).toEqual(["piece-taken", "piece-taken"]);
    expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);

    await payChange(bed, scene);
    await bed.processor.deliver();
    expect(await bookingOf(scene.bookingId)).toMatchObject({ slotId: "dear", ...inTheEnd });
    expect([await holdIt("slot", scene), await holdIt("dear", scene)]).toEqual([null, "piece-taken"]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it.each(["lapses", "is let go"])("leaves the old booking where it was when it %s", async (how) => {
    const scene = await movable(bed);
    const before = await place(scene);
    await move(scene, "dear");
    if (how === "lapses") bed.clock.advance(36 * minute);
    await (how === "lapses" ? sweep(bed.clock.now()) : letGo(scene));
    await bed.processor.deliver();
    expect(await place(scene)).toEqual(before);
    expect((await bookingOf(scene.bookingId)).change?.state).toBe(how === "lapses" ? "lapsed" : "letGo");
    expect([await holdIt("slot", scene), await holdIt("dear", scene)]).toEqual(["piece-taken", null]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("ends by the processor's word alone, whichever comes first", async () => {
    const scene = await movable(bed);
    await move(scene, "dear");
    bed.clock.advance(36 * minute);
    await hear(bed.processor);
    await sweep(bed.clock.now());
    await hear(bed.processor);
    expect((await bookingOf(scene.bookingId)).change?.state).toBe("lapsed");
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("is the customer's by their look when no webhook comes, once however often it is heard of", async () => {
    const scene = await movable(bed);
    await move(scene, "dear");
    await payChange(bed, scene);
    await Promise.all([look(scene), look(scene), hear(bed.processor)]);
    await bed.processor.deliver();
    await bed.processor.resend();
    expect(await bookingOf(scene.bookingId)).toMatchObject({ slotId: "dear", ...inTheEnd });
    expect((await readFacts()).payments.map((each) => each.capturedMinor).toSorted((a, b) => a - b)).toEqual([
      2_000, 19_000,
    ]);
    expect(await refundsOfProcessor()).toEqual([]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("opens the same Checkout again, and counts as an open hold with its provider", async () => {
    const scene = await movable(bed);
    const { output } = await move(scene, "dear");
    const { checkoutUrl } = await get("resumeCheckout", scene.customer, { bookingId: scene.bookingId });
    expect([checkoutUrl, (await move(scene, "dear")).output?.checkoutUrl]).toEqual([
      output?.checkoutUrl,
      output?.checkoutUrl,
    ]);
    expect((await move(scene, "cheap")).refused).toBe("change-held");
    const again = onTheWire(wish(scene.provider, { slotId: "same" }));
    expect((await call("holdPiece", scene.customer, again)).refused).toBe("hold-with-provider");
  });
});

describe("a payment that lands late", () => {
  async function outlasted(): Promise<MoveScene> {
    const scene = await movable(bed);
    await bed.processor.control("/faults", { expiry: "hold" });
    await move(scene, "dear");
    bed.clock.advance(36 * minute);
    return scene;
  }

  it("keeps the new time if it is still free", async () => {
    const scene = await outlasted();
    await payChange(bed, scene, true);
    await bed.processor.deliver();
    expect(await bookingOf(scene.bookingId)).toMatchObject({ slotId: "dear", ...inTheEnd });
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("goes back in full when the time is taken, the old booking stays, and its customer is told", async () => {
    const scene = await outlasted();
    const before = await place(scene);
    await book(bed, await newcomer(), wish(scene.provider, { slotId: "dear" }));
    await payChange(bed, scene, true);
    await bed.processor.deliver();
    expect(await place(scene)).toEqual(before);
    expect((await bookingOf(scene.bookingId)).change?.state).toBe("refunded");
    expect(await refundsOfProcessor()).toEqual([2_000]);
    await sweep(bed.clock.now());
    const mails = await bed.mailsTo(scene.customer.email);
    expect(mails.at(-1)?.subject).toBe("Refunded: the other time with Marcus Reed is gone");
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("goes back when the booking has been moved elsewhere meanwhile", async () => {
    const scene = await outlasted();
    const { change } = await bookingOf(scene.bookingId);
    expect((await move(scene, "cheap")).output?.outcome).toBe("moved");
    await bed.processor.pay(change?.checkout?.checkoutId ?? "", { force: true });
    await bed.processor.deliver();
    expect(await bookingOf(scene.bookingId)).toMatchObject({ slotId: "cheap", reschedules: 1 });
    expect((await refundsOfProcessor()).toSorted((a, b) => a - b)).toEqual([2_000, 3_000]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });
});

it("gives back a payment of another amount, and lets the change end unpaid", async () => {
  const scene = await movable(bed);
  await move(scene, "dear");
  const booking = await bookingOf(scene.bookingId);
  if (!booking.change) throw new Error("nothing is held");
  const { parameters } = changeCheckout(booking, { ...booking.change, differenceMinor: 1_000 });
  const session = await (await stripe()).checkout.sessions.create(parameters);
  await bed.processor.pay(session.id);
  await bed.processor.deliver();
  expect((await bookingOf(scene.bookingId)).slotId).toBe("slot");
  expect(await refundsOfProcessor()).toEqual([1_000]);
  expect(await wrongAtRest(bed)).toEqual([]);
});

describe("cancelling while a dearer time is held", () => {
  it("lets it go, closes its Checkout and gives back what was paid", async () => {
    const scene = await movable(bed);
    await move(scene, "dear");
    await get("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 19_000 });
    const { change, state } = await bookingOf(scene.bookingId);
    expect([state, change?.state]).toEqual(["cancelledByCustomer", "letGo"]);
    const { sessions } = await bed.processor.state();
    expect(
      Object.values(sessions)
        .map((each) => each.status)
        .toSorted(),
    ).toEqual(["complete", "expired"]);
    expect([await holdIt("slot", scene), await holdIt("dear", scene)]).toEqual([null, null]);
    expect(await wrongAtRest(bed)).toEqual([]);
  });

  it("gives everything back, whichever of it and the word of the payment comes first", async () => {
    for (let run = 0; run < 3; run++) {
      const scene = await movable(bed);
      await move(scene, "dear");
      await payChange(bed, scene);
      const cancel = () => call("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 0 });
      await Promise.all([hear(bed.processor), cancel()]);
      expect((await bookingOf(scene.bookingId)).state).toBe("cancelledByCustomer");
      const rest = await wrongAtRest(bed);
      expect(rest).toEqual([]);
    }
    const facts = await readFacts();
    expect(facts.payments.every((each) => each.refundedMinor === each.capturedMinor)).toBe(true);
  });
});

it("lets one of two have a dearer time, and leaves the other's booking untouched", async () => {
  const first = await movable(bed);
  const customer = await newcomer();
  const { bookingId } = await book(bed, customer, wish(first.provider, { afterMinutes: 120 }));
  const second = { provider: first.provider, customer, bookingId };
  const before = await Promise.all([first, second].map((each) => bookingOf(each.bookingId)));
  const answers = await Promise.all([first, second].map((each) => move(each, "dear")));
  expect(answers.map((each) => each.refused ?? "held").toSorted()).toEqual(["held", "piece-taken"]);
  const lost = answers.findIndex((each) => each.refused);
  expect(await bookingOf([first, second][lost]?.bookingId ?? "")).toEqual(before[lost]);
});
