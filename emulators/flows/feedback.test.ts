import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { day, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkRatings } from "./check-ratings.ts";
import { clearDatabase } from "./database.ts";
import { openWork, toldTo, workOf } from "./delivery-parts.ts";
import { allShown, exchange, overWork, writtenIn } from "./feedback-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import type { Room } from "./room-parts.ts";
import { bookingOf } from "./story.ts";
import { asRequest, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(clearDatabase);
afterEach(async () => expect(checkRatings(await readFacts())).toEqual([]));

async function sweepTwice(): Promise<void> {
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  await sweep(bed.clock.now());
}

async function ratingsOf({ customer, provider }: Room) {
  const profile = await readDocument(refs.profile(provider.uid));
  const listing = await readDocument(refs.listing(provider.uid));
  const user = await readDocument(refs.user(customer.uid));
  return { page: profile?.rating, card: listing?.rating, customer: user?.rating };
}

const nothing = { average: 0, count: 0 };
const words = { stars: 4, text: "Quick, and it shows." };

describe("feedback of both", () => {
  it("is sealed until the second writes, then everything changes in one commit", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    expect(await get("giveFeedback", customer, { bookingId, ...words })).toEqual({ revealedAt: null });
    expect(await allShown()).toEqual([]);
    expect(await ratingsOf(room)).toEqual({ page: nothing, card: nothing, customer: nothing });
    expect(await toldTo(provider)).toEqual(["feedbackBegun"]);
    expect(await toldTo(customer)).toEqual([]);

    const { revealedAt } = await get("giveFeedback", provider, { bookingId, stars: 5, text: "" });
    expect(revealedAt).not.toBeNull();
    const [shown, ...more] = await allShown();
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ ...words, providerId: provider.uid, writer: "Nina C.", reply: null });
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${bookingId}|${customer.uid}|Castellano`));
    expect(await ratingsOf(room)).toEqual({
      page: { average: 4, count: 1 },
      card: { average: 4, count: 1 },
      customer: { average: 5, count: 1 },
    });
    expect((await toldTo(provider)).at(-1)).toBe("feedbackRevealed");
    expect((await toldTo(customer)).at(-1)).toBe("feedbackRevealed");
    expect((await workOf(room)).version).toBe(2);
  });

  it("is revealed once when both write at the same moment, and repeated calls change nothing", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    const giving = [customer, provider, customer, provider].map((person) =>
      get("giveFeedback", person, { bookingId, ...words }),
    );
    await Promise.all(giving);
    await get("giveFeedback", customer, { bookingId, ...words });
    expect(await allShown()).toHaveLength(1);
    expect((await ratingsOf(room)).page).toEqual({ average: 4, count: 1 });
    const other = await call("giveFeedback", customer, { bookingId, stars: 1, text: "Changed my mind" });
    expect(other.refused).toBe("feedback-given");
  });

  it("takes a reply from the one whom it is about, once, on the page too", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    await get("giveFeedback", customer, { bookingId, ...words });
    const tooSoon = await call("replyToFeedback", provider, { bookingId, text: "Thank you" });
    expect(tooSoon.refused).toBe("not-found");
    await get("giveFeedback", provider, { bookingId, stars: 5, text: "" });
    for (const _ of [1, 2]) await get("replyToFeedback", provider, { bookingId, text: "Thank you" });
    await get("replyToFeedback", customer, { bookingId, text: "And you" });
    expect((await call("replyToFeedback", provider, { bookingId, text: "Wait" })).refused).toBe("feedback-given");
    expect((await writtenIn(room)).map((each) => each.reply?.text)).toEqual(["Thank you", "And you"]);
    expect((await allShown()).map((each) => each.reply?.text)).toEqual(["Thank you"]);
    expect((await toldTo(customer)).at(-1)).toBe("feedbackReplied");
  });
});

describe("feedback of one", () => {
  it("is revealed a week after it was written, though two sweep at once, and nobody writes any more", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    await get("giveFeedback", customer, { bookingId, ...words });
    bed.clock.advance(7 * day - hour);
    await sweepTwice();
    expect(await allShown()).toEqual([]);
    bed.clock.advance(hour);
    // What the sweep has not revealed yet can no longer be answered by somebody who is late.
    expect((await call("giveFeedback", provider, { bookingId, ...words })).refused).toBe("feedback-closed");
    await sweepTwice();
    expect(await allShown()).toHaveLength(1);
    expect(await ratingsOf(room)).toMatchObject({ page: { average: 4, count: 1 }, customer: nothing });
    expect((await call("giveFeedback", provider, { bookingId, ...words })).refused).toBe("feedback-closed");
    expect((await toldTo(provider)).filter((each) => each === "feedbackRevealed")).toHaveLength(1);
    expect(await toldTo(customer)).not.toContain("feedbackRevealed");
    expect((await workOf(room)).feedback.nextAt).toBeNull();
  });

  it("of a provider stays between the two, and only its stars count", async () => {
    const room = await overWork(bed.clock);
    await get("giveFeedback", room.provider, { bookingId: room.bookingId, stars: 2, text: "Late twice" });
    bed.clock.advance(7 * day);
    await sweepTwice();
    expect(await allShown()).toEqual([]);
    expect(await ratingsOf(room)).toEqual({ page: nothing, card: nothing, customer: { average: 2, count: 1 } });
  });
});

describe("who may write, and when", () => {
  it("refuses before the end, after two weeks, and where nothing took place", async () => {
    const early = await openWork(bed.clock.now());
    const { customer } = early;
    const refused = async ({ bookingId }: Room) =>
      (await call("giveFeedback", customer, { bookingId, ...words })).refused;
    expect(await refused(early)).toBe("feedback-closed");
    await db.doc(paths.booking(early.bookingId)).update({ state: "cancelledByCustomer" });
    bed.clock.advance(3 * hour);
    expect(await refused(early)).toBe("feedback-closed");
    await db.doc(paths.booking(early.bookingId)).update({ state: "completed" });
    bed.clock.advance(14 * day);
    expect(await refused(early)).toBe("feedback-closed");
  });

  it("does not know the booking for anybody else, nor signed out", async () => {
    const { bookingId } = await overWork(bed.clock);
    const stranger = await newcomer();
    for (const name of ["giveFeedback", "replyToFeedback"] as const) {
      const data = name === "giveFeedback" ? { bookingId, ...words } : { bookingId, text: "Hm" };
      expect((await call(name, stranger, data)).refused).toBe("not-found");
      expect((await call(name, null, data)).refused).toBe("signed-out");
    }
  });
});

describe("what is worth no stars", () => {
  it("is a booking that was free, or whose money went back, whoever writes", async () => {
    const free = await overWork(bed.clock, { paymentIds: [], priceMinor: 0 });
    const returned = await overWork(bed.clock, {
      givenBack: [
        { at: bed.clock.now(), amountMinor: 19_000, feeMinor: 2_850, netMinor: 16_150, isAfterRelease: false },
      ],
    });
    for (const { bookingId, customer, provider } of [free, returned]) {
      for (const person of [customer, provider]) {
        expect((await call("giveFeedback", person, { bookingId, ...words })).refused).toBe("feedback-closed");
      }
    }
  });

  it("is what was sealed when a bank took the money, or its writer was suspended: only the two read it", async () => {
    const [taken, silenced, other] = [await overWork(bed.clock), await overWork(bed.clock), await overWork(bed.clock)];
    for (const { bookingId, customer } of [taken, silenced]) {
      await get("giveFeedback", customer, { bookingId, ...words });
    }
    await get("giveFeedback", other.provider, { bookingId: other.bookingId, ...words });
    await db.doc(paths.booking(taken.bookingId)).update({ lostMinor: 19_000 });
    for (const { uid } of [silenced.customer, other.provider])
      await db.doc(paths.user(uid)).update({ suspended: true });
    await get("giveFeedback", silenced.provider, { bookingId: silenced.bookingId, stars: 5, text: "" });
    bed.clock.advance(7 * day);
    await sweepTwice();
    expect(await allShown()).toEqual([]);
    expect(await ratingsOf(taken)).toEqual({ page: nothing, card: nothing, customer: nothing });
    expect(await ratingsOf(silenced)).toMatchObject({ page: nothing, customer: { average: 5, count: 1 } });
    expect((await ratingsOf(other)).customer).toEqual(nothing);
    expect((await writtenIn(taken)).map((each) => each.revealedAt !== null)).toEqual([true]);
    expect(await toldTo(silenced.provider)).toContain("feedbackRevealed");
  });
});

describe("being asked", () => {
  it("happens once, when a class is over, to whoever has not written", async () => {
    const room = await overWork(bed.clock, { isClass: true, title: "Life drawing" });
    const { bookingId, customer, provider } = room;
    await get("giveFeedback", customer, { bookingId, ...words });
    await sweepTwice();
    expect(await toldTo(customer)).not.toContain("feedbackAsked");
    expect((await toldTo(provider)).filter((each) => each === "feedbackAsked")).toHaveLength(1);
    bed.clock.advance(day);
    await sweepTwice();
    expect((await toldTo(provider)).filter((each) => each === "feedbackAsked")).toHaveLength(1);
    const subjects = (await bed.mailsTo(provider.email)).map((each) => each.subject);
    expect(subjects.filter((each) => each.startsWith("How was it?"))).toHaveLength(1);
    // The week of who wrote first still counts.
    expect((await workOf(room)).feedback.nextAt).not.toBeNull();
  });

  it("waits until what was made is approved", async () => {
    const room = await overWork(bed.clock);
    await sweepTwice();
    expect(await toldTo(room.customer)).not.toContain("feedbackAsked");
    bed.clock.advance(73 * hour);
    await sweepTwice();
    for (const person of [room.customer, room.provider]) expect(await toldTo(person)).toContain("feedbackAsked");
  });
});

it("shows a customer's rating with the next request, and leaves it out where nobody has said anything", async () => {
  const room = await overWork(bed.clock);
  await exchange(room, { customer: 5, provider: 3 });
  const provider = await publish({ slot: { ...inTwoDays(bed.clock.now(), 4), mode: "request" } });
  const ratings = [room.customer, await newcomer()].map(async (person) => {
    const { bookingId } = await get("requestPiece", person, asRequest(wish(provider)));
    return (await bookingOf(bookingId)).request?.customerRating;
  });
  expect(await Promise.all(ratings)).toEqual([{ average: 3, count: 1 }, null]);
});
