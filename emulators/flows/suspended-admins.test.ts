import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person } from "./publish.ts";

flowBed();
beforeEach(clearDatabase);
afterEach(() => {
  setProbe(null);
  vi.restoreAllMocks();
});

const reason = "Gave away what is private";

async function signedIn(isAdmin: boolean): Promise<Person> {
  const person = await newcomer();
  await auth.createUser({ uid: person.uid });
  if (isAdmin) await auth.setCustomUserClaims(person.uid, { admin: true, other: "kept" });
  return { ...person, isAdmin };
}

const change = (boss: Person, { uid }: Person, to: string) => get("changeStanding", boss, { uid, to, reason });

async function lines() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

it.each(["suspended", "banned"])(
  "an admin who is %s is one no more, in one line, and lifting changes nothing of it",
  async (to) => {
    const [boss, person] = [await signedIn(true), await signedIn(true)];
    const done: string[] = [];
    setProbe((name, moment) => void (moment === "after" && done.push(name)));
    await change(boss, person, to);
    expect(done).toContain("auth.revokeRefreshTokens");
    await change(boss, person, "good");
    const { customClaims, disabled } = await auth.getUser(person.uid);
    expect([customClaims, disabled]).toEqual([{ admin: false, other: "kept" }, false]);
    expect(await lines()).toMatchObject([
      { before: { standing: "good", isAdmin: true }, after: { standing: to, isAdmin: false } },
      { before: { standing: to }, after: { standing: "good" } },
    ]);
    expect((await get("readPerson", boss, { uid: person.uid })).isAdmin).toBe(false);
  },
);

it("nothing is read any more by who is an admin by their token alone", async () => {
  const [boss, stopped, unmade] = [await signedIn(true), await signedIn(true), await signedIn(true)];
  await change(boss, stopped, "suspended");
  await get("grantAdmin", boss, { uid: unmade.uid, isAdmin: false, reason });
  for (const each of [stopped, unmade]) {
    expect((await call("findPeople", each, { text: "Nina" })).refused).toBe("not-yours");
    expect((await call("readPerson", each, { uid: boss.uid })).refused).toBe("not-yours");
    expect((await call("checkLedger", each, { step: "entries", after: null })).refused).toBe("not-yours");
  }
  expect((await call("findPeople", boss, { text: "Nina" })).refused).toBeNull();
});

it("a sign-in follows what was committed last, when a ban and its lifting come to it in the other order", async () => {
  const [boss, person] = [await signedIn(true), await signedIn(false)];
  const disable = auth.updateUser.bind(auth);
  vi.spyOn(auth, "updateUser").mockImplementationOnce(async (...given) => {
    await change(boss, person, "good");
    return disable(...given);
  });
  await change(boss, person, "banned");
  expect((await auth.getUser(person.uid)).disabled).toBe(false);
});

it("a sign-in follows what was committed last, when making an admin and unmaking them do", async () => {
  const [boss, person] = [await signedIn(true), await signedIn(false)];
  const grant = (isAdmin: boolean) => get("grantAdmin", boss, { uid: person.uid, isAdmin, reason });
  const claim = auth.setCustomUserClaims.bind(auth);
  vi.spyOn(auth, "setCustomUserClaims").mockImplementationOnce(async (...given) => {
    await grant(false);
    return claim(...given);
  });
  await grant(true);
  expect((await auth.getUser(person.uid)).customClaims).toEqual({ admin: false });
});
