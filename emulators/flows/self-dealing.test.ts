import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { payment } from "@flexsession/domain/payments/payment";
import { day } from "@flexsession/domain/time/instant";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const [usual, other] = ["4242424242424242", "4000000000007726"];

beforeEach(clearDatabase);

const teacher = () => publish({ slot: inTwoDays(bed.clock.now(), 4) });

async function bookWithCard(customer: Person, provider: Provider, card: string): Promise<string> {
  const { bookingId, checkoutId } = await hold(customer, wish(provider));
  await bed.processor.pay(checkoutId, { card, email: "one.card@flexsession.test" });
  await bed.processor.deliver();
  return bookingId;
}

async function past(): Promise<string[]> {
  bed.clock.advance(3 * day);
  expectedLogs.allow(/security: a booking was paid/);
  await sweep(bed.clock.now());
  return expectedLogs.take();
}

const rate = (person: Person, bookingId: string) =>
  call("giveFeedback", person, { bookingId, stars: 5, text: "Great" });

it("refuses whoever books themselves, before anything is written", async () => {
  const provider = await teacher();
  expect((await call("holdPiece", provider, onTheWire(wish(provider)))).refused).toBe("own-slot");
});

it("knows the card that a provider has paid with where a second account pays them with it, and counts no stars of it", async () => {
  const [provider, elsewhere, second] = [await teacher(), await teacher(), await newcomer()];
  await bookWithCard(provider, elsewhere, usual);
  const bookingId = await bookWithCard(second, provider, usual);
  const logged = await past();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(bookingId);
  const { state, feedback } = await bookingOf(bookingId);
  expect([state, feedback.isSelfPaid, feedback.nextAt]).toEqual(["completed", true, null]);
  for (const each of [second, provider]) expect((await rate(each, bookingId)).refused).toBe("feedback-closed");
  expect((await readDocument(refs.profile(provider.uid)))?.rating.count).toBe(provider.profile.rating.count);
});

it("counts what was paid with another card, and what others pay with the same one to others", async () => {
  const [provider, elsewhere, second] = [await teacher(), await teacher(), await newcomer()];
  const own = await bookWithCard(provider, elsewhere, usual);
  const bookingId = await bookWithCard(second, provider, other);
  expect(await past()).toEqual([]);
  for (const each of [second, provider]) expect((await rate(each, bookingId)).refused).toBeNull();
  expect((await rate(elsewhere, own)).refused).toBeNull();
});

it("keeps what tells a card with the payment alone, which nobody reads", async () => {
  const bookingId = await bookWithCard(await newcomer(), await teacher(), usual);
  const { docs } = await db.collection(paths.payments).get();
  const [card] = docs.map((each) => payment.parse(each.data()).card);
  expect(card).toMatch(/^\S{16}$/);
  expect(JSON.stringify(await bookingOf(bookingId))).not.toContain(card);
});
