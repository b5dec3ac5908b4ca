import "./flow-environment.ts";
import type { Mail } from "@flexsession/domain/notify/mail";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { type Bought, bookWith, bought, passOf } from "./pack-parts.ts";
import { readFacts } from "./read-facts.ts";
import { firstMonth, subscribed } from "./subscription-parts.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";

beforeEach(startAnew);

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function startAnew(): Promise<void> {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
}

/** Moves the clock to some time before a pass ends, or after that. */
async function moveBeforeEnd({ passId }: Pick<Bought, "passId">, before: number): Promise<void> {
  const { expiresAt } = await passOf(passId);
  if (!expiresAt) throw new Error("it is not paid");
  bed.clock.advance(addMilliseconds(expiresAt, -before).getTime() - bed.clock.now().getTime());
}

/** What of a pass stands in the outbox, by reader, in the order of kinds; and each of it is in the app too. */
async function toldOf({ passId, customer }: Bought): Promise<string[]> {
  const { mails } = await readFacts();
  const own = mails.filter((each): each is Extract<Mail, { passId: string }> => "passId" in each);
  const told = own.filter((each) => each.passId === passId);
  for (const { uid, mailId } of told) expect((await db.doc(paths.notice(uid, mailId)).get()).exists).toBe(true);
  return told.map(({ kind, uid }) => `${kind} ${uid === customer.uid ? "customer" : "provider"}`).toSorted();
}

/** The subject and the text of the only mail of a kind. */
async function mailTo(email: string, subject: string): Promise<string> {
  const found = (await bed.mailsTo(email)).filter((each) => each.subject.startsWith(subject));
  expect(found.map((each) => each.subject)).toHaveLength(1);
  return found[0]?.text ?? "";
}

const purchase = ["packBought customer", "packBought provider"];
const reminded = [...purchase, "packReminder customer"];
const ended = [...purchase, "packEnded customer", "packEnded provider", "packReminder customer"].toSorted();

it("tells of the purchase what it is, until when and where to use it, of a week's notice, and of the end", async () => {
  const scene = await bought(bed);
  await bed.processor.resend();
  await bed.processor.deliver();
  expect(await toldOf(scene)).toEqual(purchase);
  await sweep(bed.clock.now());
  const { provider, customer } = scene;
  const first = await mailTo(customer.email, `Yours: Three evenings, with ${provider.name}`);
  expect(first).toContain("Classes: 3 for $100");
  expect(first).toMatch(/Until: .* \(America\/Los_Angeles, P[SD]T\)/);
  expect(first).toMatch(/Choose a class: http:\/\/localhost:5050\/p\//);
  expect(await mailTo(provider.email, "A pack is sold: Three evenings, to ")).toContain("3 for $100");

  await moveBeforeEnd(scene, 7 * day + minute);
  await sweep(bed.clock.now());
  expect(await toldOf(scene)).toEqual(purchase);
  bed.clock.advance(2 * minute);
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  await sweep(bed.clock.now());
  expect(await toldOf(scene)).toEqual(reminded);
  const notYet = await mailTo(customer.email, "Not used yet: Three evenings");
  expect(notYet).toContain("Left: 3 classes");
  expect(notYet).toContain("What is not used by then goes back to your card.");

  await moveBeforeEnd(scene, -minute);
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  await rest(bed);
  expect(await toldOf(scene)).toEqual(ended);
  expect(await mailTo(customer.email, "Not used: Three evenings")).toContain("Goes back to your card: $100");
  expect(await mailTo(provider.email, "Not used: Three evenings")).toMatch(/Goes back to .*: \$100/);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

it("says of what its teacher keeps how much is theirs, to them alone", async () => {
  const scene = await bought(bed, { unusedTo: "provider" });
  await bookWith(scene);
  await moveBeforeEnd(scene, -minute);
  await sweep(bed.clock.now());
  await rest(bed);
  const { provider, customer } = scene;
  const told = await mailTo(provider.email, "Not used: ");
  expect(told).toContain("Not used: 2 classes");
  expect(told).toContain("Yours, less our fee: $56.66");
  const read = await mailTo(customer.email, "Not used: ");
  expect(read).toContain(`What was not used stays with ${provider.name}, as it was sold.`);
  expect(read).not.toContain("56.66");
});

it("reminds nobody of what is used up, and of a month as of a pack", async () => {
  const pack = await bought(bed, { classes: 2 });
  for (const slotId of ["slot", "slot-1"]) expect((await bookWith(pack, slotId)).refused).toBeNull();
  await moveBeforeEnd(pack, -minute);
  await sweep(bed.clock.now());
  expect(await toldOf(pack)).toEqual(purchase);

  await startAnew();
  const month = await firstMonth(await subscribed(bed));
  await moveBeforeEnd(month, 7 * day);
  await sweep(bed.clock.now());
  // Its beginning is told by its subscription.
  expect(await toldOf(month)).toEqual(["packReminder customer"]);
  await get("cancelSubscription", month.customer, { subscriptionId: month.subscriptionId });
  await moveBeforeEnd(month, -hour);
  await sweep(bed.clock.now());
  expect(await toldOf(month)).toEqual(["packEnded customer", "packEnded provider", "packReminder customer"]);
});

it("is not mailed to who has switched it off, nor once it is no longer so", async () => {
  const [quiet, used] = [await bought(bed), await bought(bed, { classes: 2 })];
  await db.doc(paths.user(quiet.customer.uid)).update({ notices: { packReminder: { app: true, mail: false } } });
  await moveBeforeEnd(quiet, 7 * day - minute);
  await db.doc(paths.pass(used.passId)).update({ remindAt: null });
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  expect(await toldOf(quiet)).toEqual(reminded);
  expect((await bed.mailsTo(quiet.customer.email)).some((each) => each.subject.startsWith("Not used"))).toBe(false);
  expect(await toldOf(used)).toEqual(purchase);
});

it(
  "tells of each once wherever a process dies",
  async () => {
    expectedLogs.allow(/the process (has died|is dead)/, /could not be sent/, /the sweep could not/, /carried out yet/);
    const moments: readonly (readonly [before: number, told: readonly string[]])[] = [
      [7 * day - minute, reminded],
      [-minute, [...purchase, "packEnded customer", "packEnded provider"].toSorted()],
    ];
    for (const [before, told] of moments) {
      const whole = await bought(bed);
      await moveBeforeEnd(whole, before);
      const points = await crashPointsOf(() => sweep(bed.clock.now()));
      const own = points.filter(({ name }) => name === "commit.write");
      expect(own.length).toBeGreaterThan(4);
      for (const point of isDeep ? own : own.filter((_, index) => index % 3 === 0)) {
        await startAnew();
        const scene = await bought(bed);
        await moveBeforeEnd(scene, before);
        const mortal = new MortalProcess(point);
        await sweep(bed.clock.now()).catch(() => undefined);
        mortal.revive();
        setProbe(null);
        for (let count = 0; count < 2; count++) {
          bed.clock.advance(5 * minute);
          await sweep(bed.clock.now());
        }
        const at = `${point.moment} ${point.name} ${point.occurrence}`;
        expect([at, await toldOf(scene)]).toEqual([at, told]);
      }
      await startAnew();
    }
  },
  isDeep ? 3_600_000 : 180_000,
);
