import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person, publish } from "./publish.ts";

flowBed();
beforeEach(clearDatabase);

const reason = "Joins our support";

/** Somebody who has signed in; an admin by the script when their claim says so. */
async function signedIn(isAdmin: boolean, name?: string): Promise<Person> {
  const person = await newcomer(name);
  await auth.createUser({ uid: person.uid });
  if (isAdmin) await auth.setCustomUserClaims(person.uid, { admin: true, other: "kept" });
  return { ...person, isAdmin };
}

const isAdminNow = async ({ uid }: Person) => (await auth.getUser(uid)).customClaims;

it("makes and unmakes admins, at once for their acts and in their sign-in, each with a line", async () => {
  const [boss, person] = [await signedIn(true), await signedIn(false)];
  await get("grantAdmin", boss, { uid: person.uid, isAdmin: true, reason });
  expect(await isAdminNow(person)).toEqual({ admin: true });
  expect((await get("readPerson", boss, { uid: person.uid })).isAdmin).toBe(true);

  const second = { ...person, isAdmin: true };
  await get("grantAdmin", second, { uid: boss.uid, isAdmin: false, reason });
  expect(await isAdminNow(boss)).toEqual({ admin: false, other: "kept" });
  // Their token still says that they are one.
  expect((await call("grantAdmin", boss, { uid: person.uid, isAdmin: false, reason })).refused).toBe("not-yours");
  const data = { uid: person.uid, to: "suspended", reason };
  expect((await call("changeStanding", boss, data)).refused).toBe("not-yours");
  const lines = await db.collection(paths.audit).orderBy("at").get();
  expect(lines.docs.map((each) => auditEntry.parse(each.data())).map((each) => [each.act, each.by])).toEqual([
    ["makeAdmin", boss.uid],
    ["unmakeAdmin", second.uid],
  ]);
});

it("leaves one of two admins who unmake each other at once", async () => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await signedIn(true), await signedIn(true)];
    const answers = await Promise.all([
      call("grantAdmin", one, { uid: two.uid, isAdmin: false, reason }),
      call("grantAdmin", two, { uid: one.uid, isAdmin: false, reason }),
    ]);
    expect(answers.map((each) => String(each.refused)).toSorted()).toEqual(["not-yours", "null"]);
  }
});

it("is nobody's for themselves, for strangers, or for who is suspended", async () => {
  const [boss, person] = [await signedIn(true), await signedIn(false)];
  for (const isAdmin of [true, false]) {
    expect((await call("grantAdmin", boss, { uid: boss.uid, isAdmin, reason })).refused).toBe("own-account");
  }
  expect((await call("grantAdmin", person, { uid: person.uid, isAdmin: true, reason })).refused).toBe("not-yours");
  expect((await call("grantAdmin", boss, { uid: "nobody", isAdmin: true, reason })).refused).toBe("not-found");
  await get("changeStanding", boss, { uid: person.uid, to: "suspended", reason });
  expect((await call("grantAdmin", boss, { uid: person.uid, isAdmin: true, reason })).refused).toBe(
    "account-suspended",
  );
});

it("finds people by the beginning of their name or e-mail, however it is written, and by their id", async () => {
  const boss = await signedIn(true, "Ada Boss");
  const [zoe, nina] = [await newcomer("Zoë  Ångström"), await newcomer("Nina Castellano")];
  const find = async (text: string) =>
    (await get("findPeople", boss, { text })).people.map((each) => each.uid).toSorted();
  expect(await find("zoe ang")).toEqual([zoe.uid]);
  expect(await find("ZOË")).toEqual([zoe.uid]);
  expect(await find(nina.email)).toEqual([nina.uid]);
  expect(await find(nina.uid)).toContain(nina.uid);
  expect(await find("astellano")).toEqual([]);
  for (const text of ["../users", "users/x", "x/y/z"]) expect(await find(text)).toEqual([]);
});

it("says when there are more than it shows, and shows an account without its secrets", async () => {
  const boss = await signedIn(true, "Ada Boss");
  for (let each = 0; each < 21; each++) await newcomer("Mia Many");
  const { people, isMore } = await get("findPeople", boss, { text: "mia" });
  expect([people.length, isMore]).toEqual([20, true]);
  const provider = await publish();
  await get("rotateFeed", provider, {});
  const read = await get("readPerson", boss, { uid: provider.uid });
  expect(read).toMatchObject({
    uid: provider.uid,
    standing: "good",
    page: { handle: provider.uid, name: provider.name },
    reason: null,
  });
  expect(JSON.stringify(read)).not.toContain("token");
  expect((await call("readPerson", boss, { uid: "nobody" })).refused).toBe("not-found");
});
