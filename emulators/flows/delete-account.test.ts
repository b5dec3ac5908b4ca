import "./flow-environment.ts";
import { beginErasure } from "@flexsession/domain/erasure/erasure";
import { goneName } from "@flexsession/domain/erasure/gone";
import { toldOfPass } from "@flexsession/domain/packs/told-of-pass";
import { paths } from "@flexsession/domain/paths";
import { hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carryOn } from "../../functions/src/erasure/carry-on.ts";
import { patternOf } from "../../functions/src/erasure/pattern-of.ts";
import { impersonal, personalData } from "../../functions/src/erasure/personal-data.ts";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makePass } from "../factories/make-pass.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { tracesOf } from "./dump-everything.ts";
import { asOrla, fullLife, orlaPublishing, soonPublished, traces } from "./erasure-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { fileBed } from "./file-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { objectOf } from "./room-parts.ts";
import { hold, stateOf } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = fileBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  const { users } = await auth.listUsers();
  await auth.deleteUsers(users.map((each) => each.uid));
  expectedLogs.allow(/a payout account is not closed/);
});
afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

const remove = (person: Person, confirmation = person.email) => get("deleteAccount", person, { confirmation });

/** Until no token of theirs is good any longer. */
async function outlastTokens(): Promise<void> {
  bed.clock.advance(66 * minute);
  await sweep(bed.clock.now());
}

describe("deleting an account", () => {
  it("has decided about every collection that a full life has stored anything in", async () => {
    await fullLife(bed);
    const decided = new Set([...personalData.map((each) => each.pattern), ...Object.keys(impersonal)]);
    const stored = new Set(Object.keys(await dumpDatabase()).map(patternOf));
    expect(stored.size).toBeGreaterThan(20);
    expect([...stored].filter((each) => !decided.has(each))).toEqual([]);
  });

  it("leaves no trace of its person in the whole database, Storage and sign-ins, and what others have", async () => {
    const { orla, asCustomer, asProvider, own, others } = await fullLife(bed);
    expect((await tracesOf(orla.uid, traces)).length).toBeGreaterThan(60);
    const before = await readFacts();

    expect(await remove(orla)).toEqual({ matters: [] });
    const left = await tracesOf(orla.uid, traces);
    expect(left.map((line) => line.split(" ")[0])).toEqual([paths.user(orla.uid)]);
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);

    const [bought, sold] = [await bookingAfter(asCustomer.bookingId), await bookingAfter(asProvider.bookingId)];
    expect(bought).toMatchObject({ customer: { name: goneName }, provider: { name: "Marcus Reed" } });
    expect(sold).toMatchObject({ customer: { name: "Nina Castellano" }, provider: { name: goneName } });
    expect(bought.customerId).toBe(sold.providerId);
    for (const [index, room] of [asCustomer, asProvider].entries()) {
      const texts = await db.collection(paths.messages(room.bookingId)).where("kind", "==", "text").get();
      expect(texts.docs.map((each) => each.get("text") === "").filter(Boolean).length).toBe(1);
      expect(await isThere(room.bookingId, own[index])).toBe(false);
      expect(await isThere(room.bookingId, others[index])).toBe(true);
    }
    const cardsOf = (facts: typeof before) => facts.payments.map(({ bookingId, card }) => [bookingId, Boolean(card)]);
    expect(cardsOf(before).every(([, hasCard]) => hasCard)).toBe(true);
    const after = await readFacts();
    expect(Object.fromEntries(cardsOf(after))).toEqual({
      [asCustomer.bookingId]: false,
      [asProvider.bookingId]: true,
    });
    expect(after.ledger.map(({ entryId, lines }) => ({ entryId, lines }))).toEqual(
      before.ledger.map(({ entryId, lines }) => ({ entryId, lines })),
    );
    expect(checkAtRest(after, await bed.processor.state(), bed.clock.now())).toEqual([]);
    expect((await bed.google.state()).grants[googleAccountOf(orla)]).toBeUndefined();
  });

  it("keeps what was delivered for its customer, without the name of who made it", async () => {
    const { orla, asProvider } = await fullLife(bed);
    const { delivery } = await bookingAfter(asProvider.bookingId);
    await remove(orla);
    const file = await readDocument(refs.roomFile(asProvider.bookingId, delivery?.fileId ?? ""));
    expect(file?.state).toBe("arrived");
    expect(file?.by).toMatch(/^gone-/);
  });

  it("ends what is asked for and held, and leaves who hold nothing untouched", async () => {
    const orla = await asOrla(await newcomer());
    const [provider, asked] = [await soonPublished(bed), await soonPublished(bed, { mode: "request" })];
    const { bookingId } = await hold(orla, wish(provider));
    const { bookingId: requestId } = await get("requestPiece", orla, asRequest(wish(asked)));
    expect(await remove(orla)).toEqual({ matters: [] });
    expect([await stateOf(bookingId), await stateOf(requestId)]).toEqual(["abandoned", "withdrawn"]);
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);
    expect((await call("holdPiece", await newcomer(), onTheWire(wish(provider)))).refused).toBeNull();
  });
});

describe("a pack that is over", () => {
  it("stays with its provider, who reads nobody's name in it nor in what they were told of it", async () => {
    const [orla, provider] = [await asOrla(await newcomer()), await newcomer("Marcus Reed")];
    const parties: [string, string] = [orla.uid, provider.uid];
    const of = { customerId: orla.uid, providerId: provider.uid, customer: { name: orla.name } };
    const sold = makePass({ ...of, parties, state: "over", lookAt: null, remindAt: null });
    await db.doc(paths.pass(sold.passId)).create(sold);
    const { notice, mail } = toldOfPass(sold, "packBought", "provider", bed.clock.now());
    await db.doc(paths.notice(provider.uid, notice.noticeId)).create(notice);
    await db.doc(paths.mail(mail.mailId)).create(mail);
    expect((await tracesOf(orla.uid, traces)).length).toBeGreaterThan(3);
    expect(await remove(orla)).toEqual({ matters: [] });
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);
    const told = await readDocument(refs.notice(provider.uid, notice.noticeId));
    expect(told).toMatchObject({ who: goneName });
  });
});

describe("what has to end first", () => {
  it("is said of either party, and nothing is changed", async () => {
    const orla = await orlaPublishing(bed);
    const customer = await asOrla(await newcomer());
    const { bookingId } = await book(bed, customer, wish(orla));
    for (const person of [orla, customer]) {
      const lines = await tracesOf(person.uid, []);
      expect(await remove(person)).toEqual({ matters: [{ kind: "standing", count: 1, bookingId }] });
      expect((await tracesOf(person.uid, [])).filter((line) => !line.startsWith("limits/"))).toEqual(
        lines.filter((line) => !line.startsWith("limits/")),
      );
    }
    expect(await remove({ ...(await asOrla(await newcomer())), isAdmin: true })).toEqual({
      matters: [{ kind: "admin", count: 1, bookingId: null }],
    });
  });

  it("is found also where it has come to that since the first look, and the account is then as before", async () => {
    const orla = await orlaPublishing(bed);
    const { bookingId } = await book(bed, await newcomer(), wish(orla));
    const [before, page] = [await readDocument(refs.user(orla.uid)), await readDocument(refs.profile(orla.uid))];
    const erasure = beginErasure("gone-1", false, bed.clock.now());
    await db.doc(paths.user(orla.uid)).update({ suspended: true, erasure });
    await db.doc(paths.profile(orla.uid)).update({ isPaused: true });
    expect(await carryOn(orla.uid)).toEqual([{ kind: "standing", count: 1, bookingId }]);
    expect(await readDocument(refs.user(orla.uid))).toEqual(before);
    expect(await readDocument(refs.profile(orla.uid))).toEqual(page);
  });
});

describe("who deletes", () => {
  it("writes the address of the account, and nobody deletes another's", async () => {
    const [orla, other] = [await asOrla(await newcomer()), await newcomer()];
    expect((await call("deleteAccount", orla, { confirmation: other.email })).refused).toBe("wrong-confirmation");
    expect((await call("deleteAccount", null, { confirmation: orla.email })).refused).toBe("signed-out");
    expect((await call("deleteAccount", other, { confirmation: orla.email })).refused).toBe("wrong-confirmation");
    expect(await remove(orla, ` ${orla.email.toUpperCase()} `)).toEqual({ matters: [] });
    expect(await readDocument(refs.user(other.uid))).toMatchObject({ email: other.email });
  });

  it("can begin nothing with a token that lasts, and what it still leaves goes too", async () => {
    const orla = await asOrla(await newcomer());
    await connectGoogle(bed, await publish());
    await remove(orla);
    expect((await call("holdPiece", orla, onTheWire(wish(await soonPublished(bed))))).refused).toBe("account-ending");
    expect((await call("deleteAccount", orla, { confirmation: orla.email })).refused).toBe("account-ending");
    await get("openAccount", orla, { name: "Orla Quenby", zone: "UTC" });
    await get("saveNoticeChoices", orla, { choices: {} });
    bed.clock.advance(hour);
    await sweep(bed.clock.now());
    expect(await tracesOf(orla.uid, traces)).not.toEqual([]);
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);
  });
});

describe("a deletion that could not end the sign-in for an hour", () => {
  it("outlasts the tokens that were given out meanwhile, so that they open no account again", async () => {
    const [orla, seller] = [await asOrla(await newcomer()), await soonPublished(bed)];
    expectedLogs.allow(/could not be deleted yet/, /the sweep could not/);
    setProbe((name, moment) => {
      if (name === "auth.deleteUser" && moment === "before") throw new Error("the sign-ins are away");
    });
    await remove(orla);
    bed.clock.advance(hour);
    await sweep(bed.clock.now());
    setProbe(null);
    bed.clock.advance(3 * minute);
    await sweep(bed.clock.now());
    // Their last token is of a moment before the sign-in ended.
    for (const minutes of [3, 56]) {
      bed.clock.advance(minutes * minute);
      await sweep(bed.clock.now());
      await get("openAccount", orla, { name: orla.name, zone: "UTC" });
      expect((await call("holdPiece", orla, onTheWire(wish(seller)))).refused).toBe("account-ending");
    }
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);
  });
});

async function bookingAfter(bookingId: string) {
  const found = await readDocument(refs.booking(bookingId));
  if (!found) throw new Error("the booking is gone");
  return found;
}

async function isThere(bookingId: string, fileId = ""): Promise<boolean> {
  const [isThere] = await objectOf(bookingId, fileId).exists();
  return isThere;
}
