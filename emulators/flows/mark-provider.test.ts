import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import type { MarkAct } from "@flexsession/domain/admin/mark-provider";
import { paths } from "@flexsession/domain/paths";
import { partsOf } from "@flexsession/domain/profile/profile-draft";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { setFileOrigin } from "../../functions/src/profile/public-files.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { drafted, fileOrigin, newHandle, published } from "./page-parts.ts";
import { newcomer, type Person, publish } from "./publish.ts";

const bed = flowBed();
setFileOrigin(fileOrigin);
beforeEach(clearDatabase);
afterEach(() => setProbe(null));

const reason = "Has shown us a passport";
const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const wishFor = async ({ uid }: Person, act: MarkAct) => ({ uid, act, name: (await pageOf(uid)).name, reason });
const mark = async (boss: Person, person: Person, act: MarkAct) =>
  get("markProvider", boss, await wishFor(person, act));

async function pageOf(uid: string) {
  const found = await readDocument(refs.profile(uid));
  if (!found) throw new Error(`${uid} has no page`);
  return found;
}

async function marksOf({ uid }: Person) {
  const [{ isVerified, isFeatured }, card] = [await pageOf(uid), await readDocument(refs.listing(uid))];
  return [isVerified, isFeatured, card?.isVerified, card?.isFeatured];
}

async function lines() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

describe("a mark", () => {
  it("is on page and card, in the log with before and after, and told with its reason, once however often", async () => {
    const [boss, person] = [await admin(), await publish()];
    for (const act of ["verify", "verify", "feature"] as const) await mark(boss, person, act);
    expect(await marksOf(person)).toEqual([true, true, true, true]);
    for (const act of ["unverify", "unfeature", "unfeature"] as const) await mark(boss, person, act);
    expect(await marksOf(person)).toEqual([false, false, false, false]);
    expect(await lines()).toMatchObject([
      {
        act: "verify",
        by: boss.uid,
        personId: person.uid,
        reason,
        before: { isVerified: false },
        after: { isVerified: true },
      },
      {
        act: "feature",
        before: { isVerified: true, isFeatured: false },
        after: { isVerified: true, isFeatured: true },
      },
      { act: "unverify", before: { isVerified: true }, after: { isVerified: false } },
      { act: "unfeature", before: { isFeatured: true }, after: { isFeatured: false } },
    ]);
    await sweep(bed.clock.now());
    const mails = await bed.mailsTo(person.email);
    expect(mails.map((each) => each.subject).toSorted()).toEqual([
      "Your FlexSession page is featured",
      "Your FlexSession page is no longer featured",
      "Your FlexSession page is no longer verified",
      "Your FlexSession page is verified",
    ]);
    expect(
      mails.every((each) => each.text?.includes(reason) && each.text.includes(`/p/${person.profile.handle}`)),
    ).toBe(true);
  });

  it("is one line and one mail when ten admins give it at once", async () => {
    const person = await publish();
    const bosses = await Promise.all(Array.from({ length: 10 }, admin));
    await Promise.all(bosses.map((boss) => mark(boss, person, "feature")));
    expect([await lines(), (await db.collection("mail").get()).size]).toEqual([[expect.anything()], 1]);
  });

  it("comes to the card by a repeated call when the process died before it did", async () => {
    const [boss, person] = [await admin(), await publish()];
    await refoldListing(person.uid);
    let commits = 0;
    setProbe((name, moment) => {
      if (name === "commit.write" && moment === "before" && ++commits === 2) throw new Error("the process died");
    });
    expectedLogs.allow(/a callable failed/);
    expect((await call("markProvider", boss, await wishFor(person, "verify"))).refused).toBe("internal");
    expectedLogs.take();
    setProbe(null);
    expect(await marksOf(person)).toEqual([true, false, false, false]);
    await mark(boss, person, "verify");
    expect(await marksOf(person)).toEqual([true, false, true, false]);
    expect(await lines()).toHaveLength(1);
  });

  it("is given by admins alone, about others alone, with a reason, to who has a page and is in good standing", async () => {
    const [boss, person, stopped] = [await admin(), await publish(), await publish()];
    const data = await wishFor(person, "verify");
    await get("changeStanding", boss, { uid: stopped.uid, to: "suspended", reason });
    const asAdmin = (each: Person) => ({ ...each, isAdmin: true });
    const [unmade, banned] = [await newcomer(), await newcomer()];
    await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
    await db.doc(paths.user(banned.uid)).update({ suspended: true });
    const before = await dumpDatabase();
    for (const each of [await newcomer(), await publish(), person, asAdmin(unmade)]) {
      expect((await call("markProvider", each, data)).refused).toBe("not-yours");
    }
    expect((await call("markProvider", asAdmin(banned), data)).refused).toBe("not-yours");
    expect((await call("markProvider", null, data)).refused).toBe("signed-out");
    expect((await call("markProvider", asAdmin(person), data)).refused).toBe("own-account");
    for (const wrong of [
      { ...data, reason: " " },
      { ...data, act: "promote" },
      { ...data, isVerified: true },
    ]) {
      expect((await call("markProvider", boss, wrong)).refused).toBe("invalid-input");
    }
    for (const uid of ["nobody", boss.uid, stopped.uid]) {
      for (const act of ["verify", "feature"]) {
        expect((await call("markProvider", boss, { ...data, uid, act })).refused).toBe("not-markable");
      }
    }
    const isOfPeople = (path: string) => path.startsWith("users/");
    const marked = Object.entries(await dumpDatabase()).filter(([path]) => !isOfPeople(path));
    const known = Object.entries(before).filter(([path]) => !isOfPeople(path));
    expect(Object.fromEntries(marked)).toMatchObject(Object.fromEntries(known));
    expect(await lines()).toHaveLength(1);
  });

  it("of who is featured goes with a suspension, in its line, and does not come back; who they are stays said", async () => {
    const [boss, person] = [await admin(), await publish()];
    for (const act of ["verify", "feature"] as const) await mark(boss, person, act);
    await get("changeStanding", boss, { uid: person.uid, to: "suspended", reason });
    expect((await lines()).at(-1)).toMatchObject({
      act: "suspend",
      before: { standing: "good", isFeatured: true },
      after: { standing: "suspended", isFeatured: false },
    });
    await get("changeStanding", boss, { uid: person.uid, to: "good", reason });
    expect(await marksOf(person)).toEqual([true, false, true, false]);
    await get("changeStanding", boss, { uid: person.uid, to: "banned", reason });
    await mark(boss, person, "unverify");
    expect((await pageOf(person.uid)).isVerified).toBe(false);
  });

  it("is shown to admins with the name that the page bears", async () => {
    const [boss, person] = [await admin(), await publish()];
    await mark(boss, person, "feature");
    const { handle, name } = person.profile;
    const page = { handle, name, isVerified: false, isFeatured: true };
    expect((await get("readPerson", boss, { uid: person.uid })).page).toEqual(page);
    expect((await get("readPerson", boss, { uid: boss.uid })).page).toBeNull();
  });
});

describe("a provider", () => {
  it("neither gives themselves a mark nor loses one by anything that they save", async () => {
    const [boss, person] = [await admin(), await published(newHandle())];
    const page = await pageOf(person.uid);
    for (const [name, value] of Object.entries(partsOf(page))) {
      for (const forged of [{ isVerified: true }, { isFeatured: true }, { rating: { average: 5, count: 900 } }]) {
        const data = { name, value: { ...value, ...forged } };
        expect((await call("saveProfile", person, data)).refused).toBe("invalid-input");
        expect((await call("saveProfile", person, { name, value, ...forged })).refused).toBe("invalid-input");
      }
      expect((await call("saveProfile", person, { name, value })).refused).toBeNull();
    }
    for (const name of ["isVerified", "isFeatured", "marks"]) {
      expect((await call("saveProfile", person, { name, value: true })).refused).toBe("invalid-input");
    }
    expect((await call("publishProfile", person, { isVerified: true })).refused).toBe("invalid-input");
    expect(await marksOf(person)).toEqual([false, false, false, false]);

    for (const act of ["verify", "feature"] as const) await mark(boss, person, act);
    for (const [name, value] of Object.entries(partsOf(page))) await get("saveProfile", person, { name, value });
    await get("publishProfile", person, {});
    await get("changeHandle", person, { handle: newHandle() });
    await auth.createUser({ uid: person.uid });
    await get("saveAccount", person, { name: "Somebody Else", zone: "UTC" });
    expect(await marksOf(person)).toEqual([true, true, true, true]);
  });

  it("publishes a page without a mark, whatever a draft says", async () => {
    const person = await drafted(newHandle());
    const { path } = refs.profileDraft(person.uid);
    await db.doc(path).update({ "parts.basics.isVerified": true });
    expectedLogs.allow(/a callable failed/);
    expect((await call("publishProfile", person, {})).refused).toBe("internal");
    expectedLogs.take();
    expect(await readDocument(refs.profile(person.uid))).toBeNull();
  });

  it("who takes another name is verified no more, and only under the name that was looked at again", async () => {
    const [boss, person] = [await admin(), await published(newHandle())];
    const { basics } = partsOf(await pageOf(person.uid));
    const seen = await wishFor(person, "verify");
    for (const act of ["verify", "feature"] as const) await mark(boss, person, act);
    await get("saveProfile", person, { name: "basics", value: { ...basics, name: "Somebody Famous" } });
    expect(await marksOf(person)).toEqual([false, true, false, true]);
    expect((await call("markProvider", boss, seen)).refused).toBe("name-changed");
    await get("saveProfile", person, { name: "basics", value: basics });
    expect(await marksOf(person)).toEqual([false, true, false, true]);
    await mark(boss, person, "verify");
    expect(await marksOf(person)).toEqual([true, true, true, true]);
  });

  it("who saves or publishes in the same moment keeps both", async () => {
    const boss = await admin();
    for (let round = 0; round < 5; round++) {
      const person = await published(newHandle());
      const { craft } = partsOf(await pageOf(person.uid));
      await Promise.all([
        mark(boss, person, "verify"),
        get("saveProfile", person, { name: "craft", value: { ...craft, bio: `Round ${round}` } }),
        get("publishProfile", person, {}),
        mark(boss, person, "feature"),
      ]);
      expect(await marksOf(person)).toEqual([true, true, true, true]);
      expect((await pageOf(person.uid)).bio).toBe(`Round ${round}`);
    }
  });

  it("is never verified under a name that nobody has checked, whichever comes first", async () => {
    const boss = await admin();
    for (let round = 0; round < 8; round++) {
      const person = await published(newHandle());
      const { basics } = partsOf(await pageOf(person.uid));
      const seen = await wishFor(person, "verify");
      await Promise.all([
        call("markProvider", boss, seen),
        get("saveProfile", person, { name: "basics", value: { ...basics, name: "Somebody Famous" } }),
      ]);
      expect(await marksOf(person)).toEqual([false, false, false, false]);
    }
  });
});

it("a page and a card from before there were marks have none, and are given one", async () => {
  const [boss, person] = [await admin(), await publish()];
  await refoldListing(person.uid);
  for (const path of [paths.profile(person.uid), paths.listing(person.uid)]) {
    const { isVerified: _, isFeatured: __, ...old } = (await db.doc(path).get()).data() ?? {};
    await db.doc(path).set(old);
  }
  expect(await marksOf(person)).toEqual([false, false, false, false]);
  await mark(boss, person, "verify");
  expect(await marksOf(person)).toEqual([true, false, true, false]);
});
