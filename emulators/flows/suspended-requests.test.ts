import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, stateOf } from "./story.ts";
import { otherTime, proposed, requested } from "./suspended-scenes.ts";
import { asRequest, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const byRequest = () => publish({ slot: { mode: "request", ...inTwoDays(bed.clock.now(), 4) } });
const ask = async (customer: Person, input: ReturnType<typeof wish>) =>
  (await get("requestPiece", customer, asRequest(input))).bookingId;
const sessions = async () => Object.keys((await bed.processor.state()).sessions);

/** As a commit of another admin a moment ago, after which nothing more has been done yet. */
const suspend = (uid: string) => db.doc(paths.user(uid)).update({ suspended: true });

async function change({ uid }: Person, to: string) {
  const boss = { ...(await newcomer("Ada Boss")), isAdmin: true };
  await get("changeStanding", boss, { uid, to, reason: "Sold samples that are not theirs" });
}

async function expectRest() {
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

describe.each(["suspended", "banned"])("of somebody %s", (to) => {
  it("what they have asked for is withdrawn, wherever, and their limits with it", async () => {
    const customer = await newcomer();
    const ids = [await ask(customer, wish(await byRequest())), await ask(customer, wish(await byRequest()))];
    await change(customer, to);
    expect(await Promise.all(ids.map(stateOf))).toEqual(["withdrawn", "withdrawn"]);
    await expectRest();
  });

  it("what they were asked for is declined, proposals too, and who asked is mailed", async () => {
    const provider = await byRequest();
    const [first, second] = [await newcomer(), await newcomer("Otis Lane")];
    const ids = [await ask(first, wish(provider)), await ask(second, wish(provider, { afterMinutes: 60 }))];
    const { start, end } = inTwoDays(addMilliseconds(bed.clock.now(), day), 2);
    const time = { start: start.toISOString(), end: end.toISOString() };
    await get("proposeTime", provider, { bookingId: ids[0], ...time });
    await change(provider, to);
    expect(await Promise.all(ids.map(stateOf))).toEqual(["declined", "declined"]);
    await expectRest();
    expect((await bed.mailsTo(second.email)).map((each) => each.subject)).toEqual(["Declined: Mix with Marcus Reed"]);
  });
});

it("no yes and no other time is for a customer who is suspended, and no Checkout opens", async () => {
  const { provider, customer, bookingId } = await requested();
  await suspend(customer.uid);
  expect((await call("approveRequest", provider, { bookingId })).refused).toBe("request-closed");
  expect((await call("proposeTime", provider, { bookingId, ...otherTime })).refused).toBe("request-closed");
  expect([await stateOf(bookingId), await sessions()]).toEqual(["requested", []]);
});

it("the time that a suspended provider has proposed is not taken", async () => {
  const { person, data } = await proposed();
  const { providerId, bookingId } = await bookingOf(z.object({ bookingId: z.string() }).parse(data).bookingId);
  await suspend(providerId);
  expect((await call("acceptProposal", person, data)).refused).toBe("provider-paused");
  expect([await stateOf(bookingId), await sessions()]).toEqual(["requested", []]);
});

it.each(["customer", "provider"] as const)(
  "what nobody paid for is not offered where the %s is suspended",
  async (party) => {
    const provider = await byRequest();
    const [first, second] = [await newcomer(), await newcomer("Otis Lane")];
    const [freed, waiting] = [await ask(first, wish(provider)), await ask(second, wish(provider))];
    await get("approveRequest", provider, { bookingId: freed });
    await suspend(party === "customer" ? second.uid : provider.uid);
    await get("letGo", first, { bookingId: freed });
    await sweep(bed.clock.now());
    expect([await stateOf(waiting), await sessions()]).toEqual(["requested", [expect.any(String)]]);
  },
);
