import "./flow-environment.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import type { CallableName } from "./callables.ts";
import { countDocuments } from "./count-documents.ts";
import { dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { type HoldWire, newKey, onTheWire, wish } from "./wish.ts";

flowBed();

let customer: Person;
let provider: Provider;

/** Whether a call is refused with this code, having read little and written nothing. */
async function expectRefusal(name: CallableName, person: Person | null, data: unknown, code: string, rawBody?: Buffer) {
  const counting = countDocuments();
  const { refused } = await call(name, person, data, rawBody && { rawBody });
  const { reads, writes } = counting.stop();
  expect(refused).toBe(code);
  expect(writes).toBe(0);
  expect(reads).toBeLessThanOrEqual(8);
}

/** Compares the whole database before and after the tests of a block. */
function expectNoChange() {
  let before: unknown;
  beforeAll(async () => {
    before = await dumpDatabase();
  });
  afterAll(async () => {
    expect(await dumpDatabase()).toEqual(before);
  });
}

beforeAll(async () => {
  customer = await newcomer();
  provider = await publish({
    slot: {},
    requested: { mode: "request", start: new Date("2050-11-17T08:00:00Z"), end: new Date("2050-11-17T10:00:00Z") },
    begun: { start: new Date("2050-11-16T11:30:00Z"), end: new Date("2050-11-16T13:30:00Z") },
    far: { start: new Date("2051-01-20T10:00:00Z"), end: new Date("2051-01-20T12:00:00Z") },
    long: { start: new Date("2050-11-19T08:00:00Z"), end: new Date("2050-11-19T16:00:00Z") },
    class: {
      start: new Date("2050-11-17T12:00:00Z"),
      end: new Date("2050-11-17T14:00:00Z"),
      task: "class",
      capacity: 4,
      priceMinor: 4_800,
    },
  });
});

describe("holdPiece refuses what does not fit its contract, and writes nothing", () => {
  expectNoChange();
  const changes: [string, (good: HoldWire) => unknown][] = [
    ["an unknown field", (good) => ({ ...good, feeMinor: 0 })],
    [
      "a field of the prototype",
      (good): unknown => JSON.parse(JSON.stringify(good).replace("{", '{"__proto__":{"seats":1},')),
    ],
    ["a missing field", ({ insteadOf: _, ...rest }) => rest],
    ["nothing", () => null],
    ["a text", () => "hold it"],
    ["a list", (good) => [good]],
    ["a number for the provider", (good) => ({ ...good, providerId: 7 })],
    ["a path for the provider", (good) => ({ ...good, providerId: "a/tape/b" })],
    ["a path for the slot", (good) => ({ ...good, slotId: "../slot" })],
    ["a long id", (good) => ({ ...good, slotId: "a".repeat(65) })],
    ["a word for the start", (good) => ({ ...good, start: "tomorrow" })],
    ["a number for the start", (good) => ({ ...good, start: Date.parse(good.start) })],
    ["a wall time for the start", (good) => ({ ...good, start: "2050-11-18T15:00:00" })],
    ["no seats", (good) => ({ ...good, seats: 0 })],
    ["seven seats", (good) => ({ ...good, seats: 7 })],
    ["half a seat", (good) => ({ ...good, seats: 1.5 })],
    ["a text for seats", (good) => ({ ...good, seats: "1" })],
    ["a negative price", (good) => ({ ...good, priceMinor: -19_000 })],
    ["a price with a fraction", (good) => ({ ...good, priceMinor: 19_000.5 })],
    ["an endless price", (good) => ({ ...good, priceMinor: 1e300 })],
    ["an unknown zone", (good) => ({ ...good, zone: "Mars/Olympus_Mons" })],
    ["a key that is no UUID", (good) => ({ ...good, key: "1" })],
    ["an object for insteadOf", (good) => ({ ...good, insteadOf: {} })],
    ["an end before the start", (good) => ({ ...good, start: good.end, end: good.start })],
    ["an end at the start", (good) => ({ ...good, end: good.start })],
    ["a piece of three hundred years", (good) => ({ ...good, end: "2350-01-01T00:00:00Z" })],
    ["a piece since the beginning of time", (good) => ({ ...good, start: "0001-01-01T00:00:00Z" })],
  ];
  it.each(changes)("%s", async (_, change) => {
    await expectRefusal("holdPiece", customer, change(onTheWire(wish(provider))), "invalid-input");
  });

  it("a body over sixteen kilobytes", async () => {
    const data = onTheWire(wish(provider));
    await expectRefusal("holdPiece", customer, data, "invalid-input", Buffer.alloc(16_385));
  });
});

describe("holdPiece refuses what cannot be held, and writes nothing", () => {
  expectNoChange();
  const wishes: [string, string, () => HoldWire][] = [
    ["a slot that has begun", "slot-started", () => onTheWire(wish(provider, { slotId: "begun" }))],
    ["time beyond the horizon", "too-far-ahead", () => onTheWire(wish(provider, { slotId: "far" }))],
    ["a lower price", "price-changed", () => ({ ...onTheWire(wish(provider)), priceMinor: 100 })],
    ["a price of nothing", "price-changed", () => ({ ...onTheWire(wish(provider)), priceMinor: 0 })],
    ["a slot that only takes requests", "needs-a-request", () => onTheWire(wish(provider, { slotId: "requested" }))],
    ["half an hour", "wrong-length", () => onTheWire(wish(provider, { minutes: 30 }))],
    ["five hours", "wrong-length", () => onTheWire(wish(provider, { slotId: "long", minutes: 300 }))],
    ["a start off the half hours", "off-the-grid", () => onTheWire(wish(provider, { afterMinutes: 45, minutes: 60 }))],
    ["a length off the half hours", "off-the-grid", () => onTheWire(wish(provider, { minutes: 75 }))],
    ["a piece that strands half an hour", "leaves-a-gap", () => onTheWire(wish(provider, { afterMinutes: 30 }))],
    ["a piece that reaches out of its slot", "slot-gone", () => onTheWire(wish(provider, { afterMinutes: 180 }))],
    ["a slot that is not there", "slot-gone", () => ({ ...onTheWire(wish(provider)), slotId: "elsewhere" })],
    ["a provider whom nobody knows", "not-found", () => ({ ...onTheWire(wish(provider)), providerId: "nobody" })],
    ["two seats of a slot for one", "invalid-input", () => ({ ...onTheWire(wish(provider)), seats: 2 })],
    ["half of a class", "invalid-input", () => onTheWire(wish(provider, { slotId: "class", minutes: 60 }))],
    ["more seats than a class has", "not-enough-seats", () => onTheWire(wish(provider, { slotId: "class", seats: 5 }))],
    ["instead of a booking that is not there", "not-yours", () => onTheWire(wish(provider, { insteadOf: "nothing" }))],
  ];
  it.each(wishes)("%s", async (_, code, input) => {
    await expectRefusal("holdPiece", customer, input(), code);
  });

  it("a provider's own slot", async () => {
    await expectRefusal("holdPiece", provider, onTheWire(wish(provider)), "own-slot");
  });
});

it("refuses time under the provider's notice, and over their daily cap", async () => {
  const notice = await publish({ slot: {} }, { noticeMinutes: 3 * 24 * 60 });
  await expectRefusal("holdPiece", customer, onTheWire(wish(notice)), "too-soon");
  const capped = await publish({ slot: {} }, { dailyCapMinutes: 90 });
  await expectRefusal("holdPiece", customer, onTheWire(wish(capped)), "day-full");
});

it("refuses the slot of one provider under the name of another", async () => {
  const other = await publish({ other: {} });
  const input = { ...onTheWire(wish(other, { slotId: "other" })), providerId: provider.uid };
  await expectRefusal("holdPiece", customer, input, "slot-gone");
});

it("gives one booking to the same key, however often and however close together", async () => {
  const person = await newcomer();
  const input = onTheWire(wish(await publish()));
  const answers = await Promise.all(Array.from({ length: 20 }, () => call("holdPiece", person, input)));
  const later = await call("holdPiece", person, input);

  expect(new Set([...answers, later].map((each) => JSON.stringify(each)))).toHaveLength(1);
  expect(later.refused).toBeNull();
  expect((await db.collection("bookings").where("customerId", "==", person.uid).get()).size).toBe(1);
});

it("gives a key to each person of their own", async () => {
  const shared = await publish();
  const input = onTheWire(wish(shared));
  const one = await get("holdPiece", await newcomer(), input);
  const other = await get(
    "holdPiece",
    await newcomer(),
    onTheWire({ ...wish(shared, { afterMinutes: 120 }), key: input.key }),
  );
  expect(other.bookingId).not.toBe(one.bookingId);
});

it("refuses another body under a used key, whatever differs", async () => {
  const person = await newcomer();
  const input = onTheWire(wish(provider, { slotId: "long", minutes: 60 }));
  const { bookingId } = await get("holdPiece", person, input);
  const other = await publish();
  const differing: Partial<HoldWire>[] = [
    { end: "2050-11-19T10:00:00Z", priceMinor: 19_000 },
    { start: "2050-11-19T09:00:00Z", end: "2050-11-19T10:00:00Z" },
    { slotId: "slot" },
    { priceMinor: 9_400 },
    { seats: 2 },
    { providerId: other.uid },
  ];
  for (const each of differing) await expectRefusal("holdPiece", person, { ...input, ...each }, "key-reused");
  await get("letGo", person, { bookingId });
});

describe("what concerns a booking", () => {
  const names = ["resumeCheckout", "checkPayment", "letGo", "exportCalendarFile"] as const;

  it.each(names)("%s answers only its parties, and no wrong input", async (name) => {
    const person = await newcomer();
    const { bookingId } = await hold(person, wish(await publish()));
    await expectRefusal(name, null, { bookingId }, "signed-out");
    await expectRefusal(name, await newcomer(), { bookingId }, "not-found");
    await expectRefusal(name, person, { bookingId: "nothing" }, "not-found");
    for (const data of [
      {},
      null,
      { bookingId: 7 },
      { bookingId: "a/b" },
      { bookingId, as: "admin" },
      { bookingId: null },
    ]) {
      await expectRefusal(name, person, data, "invalid-input");
    }
    expect((await bookingOf(bookingId)).state).toBe("awaitingPayment");
  });

  it("lets the provider neither pay, nor check, nor let go for the customer", async () => {
    const other = await publish();
    const { bookingId } = await hold(await newcomer(), wish(other));
    for (const name of ["resumeCheckout", "checkPayment", "letGo"] as const) {
      await expectRefusal(name, other, { bookingId }, "not-found");
    }
  });

  it("gives no calendar file of a booking that is not confirmed", async () => {
    const person = await newcomer();
    const { bookingId } = await hold(person, wish(await publish()));
    await expectRefusal("exportCalendarFile", person, { bookingId }, "not-found");
  });

  it("opens no Checkout for a booking that was let go", async () => {
    const person = await newcomer();
    const { bookingId } = await hold(person, wish(await publish()));
    await get("letGo", person, { bookingId });
    await expectRefusal("resumeCheckout", person, { bookingId }, "not-payable");
  });
});

describe("accounts", () => {
  it("opens one for nobody who is not signed in, and refuses wrong input", async () => {
    await expectRefusal("openAccount", null, { name: "Nina", zone: "UTC" }, "signed-out");
    const wrong = [
      {},
      { name: "", zone: "UTC" },
      { name: "N".repeat(81), zone: "UTC" },
      { name: null, zone: "Nowhere" },
    ];
    for (const data of [
      ...wrong,
      { name: null, zone: "UTC", isAdmin: true },
      { name: null, zone: "UTC", uid: "other" },
    ]) {
      await expectRefusal(
        "openAccount",
        { uid: "fresh", name: "Nina", email: "n@flexsession.test" },
        data,
        "invalid-input",
      );
    }
  });

  it("opens one account however often it is called, and changes nothing later", async () => {
    const fresh = { uid: `fresh-${newKey()}`, name: "Zoe Harper", email: "zoe@flexsession.test" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => get("openAccount", fresh, { name: null, zone: "Pacific/Auckland" })),
    );
    expect(new Set(answers.map((each) => each.name))).toEqual(new Set(["Zoe Harper"]));
    const before = await dumpDatabase();
    await get("openAccount", fresh, { name: "Somebody Else", zone: "UTC" });
    expect(await dumpDatabase()).toEqual(before);
  });

  it("sends no link for a wrong address or to another site", async () => {
    const wrong = ["nobody", "a@b", "", "a@b.test\nBcc: c@d.test", `${"a".repeat(250)}@b.test`].map((email) => ({
      email,
      continueTo: "/",
    }));
    const sites = ["https://evil.test", "//evil.test", "/\\evil.test", "evil", ""].map((continueTo) => ({
      email: "a@b.test",
      continueTo,
    }));
    for (const data of [...wrong, ...sites, {}, null])
      await expectRefusal("sendSignInLink", null, data, "invalid-input");
  });
});
