import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { checkoutOf } from "../../functions/src/payments/checkout-parameters.ts";
import { stripe } from "../../functions/src/payments/stripe-client.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { accessMatrix } from "../access/access-matrix.ts";
import { call } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

it("attack 1: paying the same number in another currency buys nothing, and is given back", async () => {
  const { bookingId } = await hold(await newcomer(), wish(await publish()));
  const { parameters } = checkoutOf([{ ...(await bookingOf(bookingId)), currency: "jpy" }]);
  const expires_at = Math.floor(bed.clock.now().getTime() / 1_000) + 40 * 60;
  const { id } = await (await stripe()).checkout.sessions.create({ ...parameters, expires_at });
  await bed.processor.pay(id);
  await bed.processor.deliver();

  expect(await stateOf(bookingId)).toBe("awaitingPayment");
  expect((await readFacts()).refunds).toMatchObject([{ cause: "mismatch", amountMinor: 19_000, state: "done" }]);
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

it("attack 9: asking for a link says nothing of who has an account, in its answer, what it leaves or who can sign in", async () => {
  const known = await newcomer();
  await auth.createUser({ uid: known.uid, email: known.email });
  const before = await auth.listUsers();
  const asked = [];
  for (const email of [known.email, `nobody-${known.email}`]) {
    await clearMail();
    const { output, refused } = await call("sendSignInLink", null, { email, continueTo: "/" });
    const left = Object.entries(await dumpDatabase()).filter(([path]) => path.startsWith("mail/"));
    asked.push({ output, refused, left: left.map(([, mail]) => shapeOf(mail)) });
  }
  expect(asked[0]).toEqual(asked[1]);
  expect(asked[0]?.left).toHaveLength(1);
  expect((await auth.listUsers()).users).toHaveLength(before.users.length);
});

it("attack 9: nothing that everybody reads has an address of mail, a customer, or who has booked", async () => {
  const [customer, provider] = [await newcomer("Zenobia Quill"), await publish()];
  await book(bed, customer, wish(provider));
  await sweep(bed.clock.now());

  const isPublic = accessMatrix
    .filter(({ get }) => get.includes("anonymous"))
    .map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`));
  const shown = Object.entries(await dumpDatabase()).filter(([path]) => isPublic.some((each) => each.test(path)));
  expect(shown.map(([path]) => path)).toEqual(
    expect.arrayContaining([paths.profile(provider.uid), paths.tapeWeek(provider.uid, "2050-W46")]),
  );
  for (const canary of ["@", customer.uid, customer.name, "Zenobia"]) {
    expect(shown.filter((each) => JSON.stringify(each).includes(canary))).toEqual([]);
  }
});

async function clearMail(): Promise<void> {
  const found = await db.collection("mail").get();
  await Promise.all(found.docs.map(({ ref }) => ref.delete()));
}

/** The fields of a document, and of each what kind of value it is. */
function shapeOf(value: unknown): [string, string][] {
  return Object.entries(z.record(z.string(), z.unknown()).parse(value)).map(([name, part]) => [name, typeof part]);
}
