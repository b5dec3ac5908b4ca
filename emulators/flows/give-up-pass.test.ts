import "./flow-environment.ts";
import { day } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { call, get } from "./call.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { type Bought, bookWith, bought, buying, passOf } from "./pack-parts.ts";
import { newcomer } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(() => setProbe(null));

const giveUp = ({ customer, passId }: Pick<Bought, "customer" | "passId">) => call("giveUpPass", customer, { passId });

async function expectRest() {
  expect(await wrongOnceSettled(bed)).toEqual([]);
}

it("gives back what is left, keeps what is booked, and lets its holder leave afterwards", async () => {
  const scene = await bought(bed);
  const { bookingId = "" } = (await bookWith(scene)).output ?? {};
  expect((await giveUp(scene)).refused).toBeNull();
  expect(await passOf(scene.passId)).toMatchObject({ state: "over", refund: { amountMinor: 6_666 }, release: null });
  expect((await bookingOf(bookingId)).state).toBe("confirmed");
  expect((await bookWith(scene, "slot-1")).refused).toBe("pass-expired");
  await get("cancelBooking", scene.customer, { bookingId, refundMinor: 3_334 });
  await expectRest();
  const { email } = scene.customer;
  expect(await get("deleteAccount", scene.customer, { confirmation: email })).toEqual({ matters: [] });
});

it("leaves its teacher what was sold so, a week after the purchase at the soonest, and tells them", async () => {
  const scene = await bought(bed, { unusedTo: "provider" });
  for (const _ of ["once", "again"]) expect((await giveUp(scene)).refused).toBeNull();
  expect((await bookWith(scene)).refused).toBe("pass-expired");
  await rest(bed);
  expect(await passOf(scene.passId)).toMatchObject({ state: "active", release: null, refund: null });
  bed.clock.advance(7 * day);
  await rest(bed);
  const { refund, release } = await passOf(scene.passId);
  expect([refund, release?.netMinor]).toEqual([null, 8_500]);
  await expectRest();
  expect((await bed.mailsTo(scene.provider.email)).map((each) => each.subject)).toContainEqual(
    expect.stringMatching(/^Not used: Three evenings/),
  );
});

it("is its customer's alone, of what is paid, and once", async () => {
  const [scene, unpaid] = [await bought(bed), await buying({}, bed.clock.now())];
  const others = [scene.provider, unpaid.customer, await newcomer()];
  const before = await dumpDatabase();
  for (const person of others) {
    expect((await call("giveUpPass", person, { passId: scene.passId })).refused).toBe("not-found");
  }
  expect((await call("giveUpPass", scene.customer, { passId: "none" })).refused).toBe("not-found");
  expect((await giveUp(unpaid)).refused).toBe("pass-invalid");
  expect((await call("giveUpPass", null, { passId: scene.passId })).refused).toBe("signed-out");
  expect(await dumpDatabase()).toEqual(before);

  await giveUp(scene);
  const once = await passOf(scene.passId);
  expect((await giveUp(scene)).refused).toBeNull();
  expect(await passOf(scene.passId)).toEqual(once);
  await expectRest();
});

it("pays for each class once, or gives it back, where one is booked at the same moment", async () => {
  for (let round = 0; round < 3; round++) {
    const scene = await bought(bed);
    const [booked] = await Promise.all([bookWith(scene), giveUp(scene)]);
    const { refund, state } = await passOf(scene.passId);
    expect([state, refund?.amountMinor]).toEqual(["over", booked.refused === null ? 6_666 : 10_000]);
  }
  await expectRest();
});

it("comes to the same end wherever a process dies before the pass is over", async () => {
  const first = await bought(bed);
  const all = await crashPointsOf(() => giveUp(first));
  // What carries out a refund is everybody's, and dies in the stories of money.
  const points = all.slice(
    0,
    all.findIndex(({ name }) => name.startsWith("refund")),
  );
  expect(points.filter(({ name }) => name === "commit.write")).toHaveLength(4);
  expectedLogs.allow(/a callable failed/, /could not be carried out yet/);
  for (const point of points) {
    const scene = await bought(bed);
    const process = new MortalProcess(point);
    await giveUp(scene).catch(() => null);
    process.revive();
    setProbe(null);
    // Whoever reads of no end presses again; what was noted the sweep carries out.
    const { expiresAt } = await passOf(scene.passId);
    if (expiresAt && expiresAt > bed.clock.now()) await giveUp(scene);
    await rest(bed);
    expect(await passOf(scene.passId)).toMatchObject({ state: "over", refund: { amountMinor: 10_000, state: "done" } });
  }
  expectedLogs.take();
  await expectRest();
}, 180_000);
