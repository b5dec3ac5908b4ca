import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PassWorld } from "../../arbitraries/pass-world.ts";
import { runs } from "../../arbitraries/runs.ts";
import { Refusal } from "../errors.ts";
import { balancesOf, ledgerEntry } from "../money/ledger.ts";
import { allocatedTo } from "../payments/allocated.ts";

const which = fc.nat(20);
const amountMinor = fc.oneof(fc.constantFrom(1, 3_333, 3_334, 10_000), fc.integer({ min: 1, max: 10_000 }));
const arbitraryStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("use" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("giveBack" as const), which, isOwn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("release" as const), which }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("byHand" as const, "dispute" as const), amountMinor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("close" as const), amountMinor: fc.nat(10_000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("succeed" as const, "fail" as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("carryOut" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("end" as const), isSuspended: fc.boolean() }) },
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

test("strands no unit of a pass, whatever is used, given back by hand, taken by banks and fails, before its end or after", () => {
  const unusedTo = fc.constantFrom("customer" as const, "provider" as const);
  fc.assert(
    fc.property(unusedTo, fc.array(arbitraryStep, { maxLength: 25 }), (to, steps) => {
      const world = new PassWorld({ unusedTo: to });
      for (const step of steps) live(world, step);
      rest(world);
      expectExact(world);
    }),
    runs(4_000, 100_000),
  );
}, 600_000);

function live(world: PassWorld, step: Step): void {
  try {
    take(world, step);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function take(world: PassWorld, step: Step): void {
  if (step.kind === "use") world.use();
  else if (step.kind === "carryOut") world.carryOut();
  else if (step.kind === "end") world.end(step.isSuspended);
  else if (step.kind === "byHand") world.refundByHand(step.amountMinor);
  else if (step.kind === "dispute") world.dispute(step.amountMinor);
  else if (step.kind === "close") world.close(step.amountMinor);
  else if (step.kind === "succeed" || step.kind === "fail") {
    const { refunds } = world.word;
    const word = refunds[step.which % refunds.length];
    if (word) world.settleRefund(word, step.kind === "fail" ? "failed" : "succeeded");
  } else if ("which" in step) {
    const booking = world.bookings[step.which % world.bookings.length];
    if (booking && step.kind === "giveBack") world.giveBack(booking, step.isOwn);
    if (booking && step.kind === "release") world.release(booking);
  }
}

/** Lets everything that is open come to its end. */
function rest(world: PassWorld): void {
  world.close(0);
  for (const each of world.bookings) world.release(each);
  world.end();
  world.carryOut();
}

function expectExact(world: PassWorld): void {
  for (const entry of world.entries) expect(ledgerEntry.parse(entry)).toEqual(entry);
  expect(new Set(world.entries.map((each) => each.entryId)).size).toBe(world.entries.length);
  expect(new Set(world.refunds.map((each) => `${each.paymentId} ${each.cause}`)).size).toBe(world.refunds.length);
  const theirs = new Set(world.pass.shares.filter((each) => each.isCustomers).map((each) => each.paymentId));
  const unused = world.payments.filter((each) => each.kind === "pass" && theirs.has(each.paymentId));
  expect(unused.map((each) => allocatedTo(each, "released"))).toEqual(unused.map(() => 0));
  if (world.pass.unusedTo === "customer") expect(world.pass.release).toBeNull();
  const balances = balancesOf(world.entries);
  expect({
    state: world.pass.state,
    bookings: balances.bookings,
    held: world.payments.map((each) => allocatedTo(each, "booking")),
    disputed: balances.disputed,
    refundsOwed: balances.refundsOwed,
    processor: balances.processor + balances.processingCost,
    total: Object.values(balances).reduce((sum, each) => sum + each, 0),
  }).toEqual({
    state: "over",
    bookings: 0,
    held: world.payments.map(() => 0),
    disputed: 0,
    refundsOwed: 0,
    processor: world.pass.priceMinor - world.refundedMinor() - world.lostMinor(),
    total: 0,
  });
}
