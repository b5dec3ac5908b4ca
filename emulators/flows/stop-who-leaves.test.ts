import "./flow-environment.ts";
import type { Standing } from "@flexsession/domain/account/standing";
import { beginErasure, type ErasureStep } from "@flexsession/domain/erasure/erasure";
import { paths } from "@flexsession/domain/paths";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carryOn } from "../../functions/src/erasure/carry-on.ts";
import { stopErasure } from "../../functions/src/erasure/stop-erasure.ts";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { tracesOf } from "./dump-everything.ts";
import { asOrla, orlaPublishing, traces } from "./erasure-parts.ts";
import { fileBed } from "./file-bed.ts";
import { newcomer, type Person } from "./publish.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = fileBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  const { users } = await auth.listUsers();
  await auth.deleteUsers(users.map((each) => each.uid));
});
afterEach(() => setProbe(null));

const remove = (person: Person) => call("deleteAccount", person, { confirmation: person.email });
const change = async ({ uid }: Person, to: Standing) =>
  call(
    "changeStanding",
    { ...(await newcomer("Ada Boss")), isAdmin: true },
    { uid, to, reason: "Sold stolen samples" },
  );

/** A deletion that waits in a step for somebody else's service. */
async function leaving({ uid }: Person, step: ErasureStep = "settle") {
  const erasure = { ...beginErasure("gone-1", false, bed.clock.now()), step };
  await db.doc(paths.user(uid)).update({ suspended: true, erasure });
  if (await readDocument(refs.profile(uid))) await db.doc(paths.profile(uid)).update({ isPaused: true });
}

async function outlastTokens(): Promise<void> {
  bed.clock.advance(66 * minute);
  await sweep(bed.clock.now());
}

describe("the standing of somebody who is leaving", () => {
  it("is lifted without their page coming back, and they go on leaving", async () => {
    const orla = await orlaPublishing(bed);
    await leaving(orla);
    expect((await change(orla, "suspended")).refused).toBeNull();
    expect((await change(orla, "good")).refused).toBeNull();
    expect(await readDocument(refs.user(orla.uid))).toMatchObject({ suspended: true, standing: null });
    expect(await readDocument(refs.profile(orla.uid))).toMatchObject({ isPaused: true });
    expect((await call("holdPiece", await newcomer(), onTheWire(wish(orla)))).refused).not.toBeNull();
    expect(await carryOn(orla.uid)).toEqual([]);
    await outlastTokens();
    expect(await tracesOf(orla.uid, traces)).toEqual([]);
  });

  it("is a ban that keeps the account while nothing of it is deleted, and is refused from then on", async () => {
    const [banned, gone] = [await orlaPublishing(bed), await orlaPublishing(bed)];
    await leaving(banned);
    await leaving(gone, "payouts");
    expect((await change(banned, "banned")).refused).toBeNull();
    expect((await change(gone, "banned")).refused).toBe("account-ending");
    for (const each of [banned, gone]) expect(await carryOn(each.uid)).toEqual([]);
    const kept = { email: banned.email, standing: { state: "banned" }, suspended: true, erasure: null };
    expect(await readDocument(refs.user(banned.uid))).toMatchObject(kept);
    expect(await readDocument(refs.profile(banned.uid))).toMatchObject({ name: banned.name, isPaused: true });
    expect(await readDocument(refs.profile(gone.uid))).toBeNull();
    const lines = await db.collection(paths.audit).get();
    expect(lines.docs.map((each) => each.data())).toMatchObject([{ act: "ban", personId: banned.uid }]);
  });

  it("stops them also where the ban comes between their word and the beginning", async () => {
    const orla = await asOrla(await newcomer());
    const standing = { state: "banned", reason: "Sold stolen samples", since: bed.clock.now() };
    const bans: Promise<unknown>[] = [];
    setProbe((name) => {
      if (name !== "affairs.find" || bans.length > 0) return;
      bans.push(db.doc(paths.user(orla.uid)).update({ suspended: true, standing }));
    });
    expect((await remove(orla)).refused).toBe("account-banned");
    await Promise.all(bans);
    expect(await readDocument(refs.user(orla.uid))).toMatchObject({ email: orla.email, erasure: null });
  });
});

describe("the right of an admin", () => {
  it("keeps whoever has it, whatever their token says, and nobody who has it no more", async () => {
    const [made, unmade] = [await asOrla(await newcomer()), await asOrla(await newcomer())];
    await db.doc(paths.user(made.uid)).update({ isAdmin: true });
    await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
    const matters = [{ kind: "admin", count: 1, bookingId: null }];
    expect((await remove(made)).output).toEqual({ matters });
    await leaving(made);
    expect(await carryOn(made.uid)).toEqual(matters);
    expect(await readDocument(refs.user(made.uid))).toMatchObject({ email: made.email, isAdmin: true, erasure: null });

    expect((await remove({ ...unmade, isAdmin: true })).output).toEqual({ matters: [] });
    // Their token says so for an hour.
    expect(await readDocument(refs.user(unmade.uid))).toMatchObject({ email: "", isAdmin: false });
  });
});

describe("who finds late that something has to end first", () => {
  it("gives nothing back of what another process is deleting, nor of another deletion", async () => {
    const orla = await asOrla(await newcomer());
    await leaving(orla, "documents");
    expect(await stopErasure(orla.uid, "gone-1")).toBe(false);
    await leaving(orla);
    expect(await stopErasure(orla.uid, "gone-0")).toBe(true);
    expect(await readDocument(refs.user(orla.uid))).toMatchObject({ erasure: { pseudonym: "gone-1" } });
    expect(await stopErasure(orla.uid, "gone-1")).toBe(true);
    expect(await readDocument(refs.user(orla.uid))).toMatchObject({ suspended: false, erasure: null });
  });
});

it("a sign-in link that was asked for while they left leaves no address behind", async () => {
  const orla = await asOrla(await newcomer());
  await remove(orla);
  const asked = await call("sendSignInLink", null, { email: orla.email, continueTo: "/" });
  expect(asked.refused).toBeNull();
  expect(await tracesOf(orla.uid, traces)).toContainEqual(expect.stringMatching(/^mail\//));
  await outlastTokens();
  expect(await bed.mailsTo(orla.email)).toHaveLength(1);
  expect(await tracesOf(orla.uid, traces)).toEqual([]);
});
