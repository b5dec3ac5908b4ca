import "./flow-environment.ts";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { paths } from "@flexsession/domain/paths";
import { partsOf } from "@flexsession/domain/profile/profile-draft";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { day } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { setFileOrigin } from "../../functions/src/profile/public-files.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeSchedule } from "../factories/make-schedule.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { drafted, fileOrigin, fileUrl, mediaPart, newHandle, published, requiredParts, upload } from "./page-parts.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";

const bed = flowBed();
setFileOrigin(fileOrigin);
beforeEach(clearDatabase);

const profileOf = async (uid: string) => {
  const found = await readDocument(refs.profile(uid));
  if (!found) throw new Error(`${uid} has no page`);
  return found;
};
const ownerOf = async (handle: string) => (await readDocument(refs.handle(handle)))?.providerId ?? null;

describe("the draft", () => {
  it("keeps every part that is saved, and shows none of it to anybody", async () => {
    const person = await drafted("ana-ruiz");
    const stored = await readDocument(refs.profileDraft(person.uid));
    expect(stored?.handle).toBe("ana-ruiz");
    expect(requiredParts.map(({ name }) => stored?.parts[name])).toEqual(requiredParts.map(({ value }) => value));
    const names = Object.keys(await dumpDatabase());
    expect(names).toEqual([
      paths.rateLimit(`page-${person.uid}`),
      paths.profileDraft(person.uid),
      paths.user(person.uid),
    ]);
  });

  it("keeps both of two parts that are saved at the same moment", async () => {
    const person = await newcomer();
    await Promise.all(requiredParts.map((part) => get("saveProfile", person, part)));
    const stored = await readDocument(refs.profileDraft(person.uid));
    expect(requiredParts.map(({ name }) => stored?.parts[name])).toEqual(requiredParts.map(({ value }) => value));
  });

  it("refuses to be published while something is missing, and from people who are signed out or suspended", async () => {
    const person = await drafted(null);
    expect((await call("publishProfile", person, {})).refused).toBe("profile-incomplete");
    await get("changeHandle", person, { handle: "ana-ruiz" });
    expect((await call("publishProfile", null, {})).refused).toBe("signed-out");
    await db.doc(paths.user(person.uid)).update({ suspended: true });
    expect((await call("publishProfile", person, {})).refused).toBe("account-suspended");
    expect(await readDocument(refs.profile(person.uid))).toBeNull();
    expect(await ownerOf("ana-ruiz")).toBeNull();
  });

  it("takes a long biography, and refuses what no page needs", async () => {
    const person = await newcomer();
    const craft = { skills: ["Mixing"], genres: [], bio: "語".repeat(4_000) };
    expect((await call("saveProfile", person, { name: "craft", value: craft })).refused).toBeNull();
    expect((await call("saveProfile", person, { name: "rating", value: { average: 5, count: 900 } })).refused).toBe(
      "invalid-input",
    );
    const large = { rawBody: Buffer.alloc(65_537) };
    expect((await call("saveProfile", person, { name: "craft", value: craft }, large)).refused).toBe("invalid-input");
  });
});

describe("publishing", () => {
  it("makes page, handle and card at once, and doing it again changes nothing", async () => {
    const person = await drafted("ana-ruiz");
    const answers = await Promise.all(Array.from({ length: 6 }, () => get("publishProfile", person, {})));
    expect(new Set(answers.map((each) => each.handle))).toEqual(new Set(["ana-ruiz"]));
    expect(await ownerOf("ana-ruiz")).toBe(person.uid);
    const card = await readDocument(refs.listing(person.uid));
    const page = await profileOf(person.uid);
    expect(card).toEqual(foldListing(page, joinWeeks(person.uid, []), card?.foldedAt ?? new Date(0)));
    expect(card?.tokens).toContain("word:ruiz");

    const before = await dumpDatabase();
    expect(await get("publishProfile", person, {})).toEqual({ handle: "ana-ruiz" });
    expect(await dumpDatabase()).toEqual(before);
  });

  it("lets exactly one of two people have a handle that both want, and keeps the other's draft", async () => {
    for (let round = 0; round < 5; round++) {
      const handle = newHandle();
      const rivals = await Promise.all([drafted(handle), drafted(handle)]);
      const answers = await Promise.all(rivals.map((person) => call("publishProfile", person, {})));
      expect(new Set(answers.map((each) => each.refused))).toEqual(new Set(["handle-taken", null]));
      const winner = rivals[answers.findIndex((each) => each.refused === null)];
      const loser = rivals[answers.findIndex((each) => each.refused !== null)];
      expect(await ownerOf(handle)).toBe(winner?.uid);
      expect(await readDocument(refs.profile(loser?.uid ?? ""))).toBeNull();
      expect((await readDocument(refs.profileDraft(loser?.uid ?? "")))?.parts.basics?.name).toBe("Ana Ruiz");
    }
  });
});

describe("a handle", () => {
  it("is free, one's own, taken or reserved, and only free ones are wished for", async () => {
    const ana = await published("ana-ruiz");
    const other = await newcomer();
    const standing = async (handle: string) => (await get("checkHandle", other, { handle })).standing;
    expect(await standing("somebody-else")).toBe("free");
    expect(await standing("ana-ruiz")).toBe("taken");
    expect(await standing("studio")).toBe("reserved");
    expect((await get("checkHandle", ana, { handle: "ana-ruiz" })).standing).toBe("yours");
    expect((await call("changeHandle", other, { handle: "ana-ruiz" })).refused).toBe("handle-taken");
    expect((await call("changeHandle", other, { handle: "studio" })).refused).toBe("handle-reserved");
    expect((await call("changeHandle", ana, { handle: "studio" })).refused).toBe("handle-reserved");
    expect((await call("changeHandle", other, { handle: "Ana Ruiz" })).refused).toBe("invalid-input");
  });

  it("goes on leading to its provider after another was taken, can be taken back, and is nobody else's", async () => {
    const ana = await published("ana-ruiz");
    await get("changeHandle", ana, { handle: "ana-mixes" });
    expect(await profileOf(ana.uid)).toMatchObject({ handle: "ana-mixes" });
    expect(await readDocument(refs.listing(ana.uid))).toMatchObject({ handle: "ana-mixes" });
    expect([await ownerOf("ana-ruiz"), await ownerOf("ana-mixes")]).toEqual([ana.uid, ana.uid]);

    expect((await call("changeHandle", await published(), { handle: "ana-ruiz" })).refused).toBe("handle-taken");
    await get("changeHandle", ana, { handle: "ana-ruiz" });
    expect(await profileOf(ana.uid)).toMatchObject({ handle: "ana-ruiz" });
  });

  it("goes to exactly one of two providers who change to it at once", async () => {
    const rivals = await Promise.all([published(), published()]);
    const handle = newHandle();
    const answers = await Promise.all(rivals.map((person) => call("changeHandle", person, { handle })));
    expect(new Set(answers.map((each) => each.refused))).toEqual(new Set(["handle-taken", null]));
    const handles = await Promise.all(rivals.map(async ({ uid }) => (await profileOf(uid)).handle));
    expect(handles.filter((each) => each === handle)).toHaveLength(1);
  });

  it("cannot be changed without end, since each stays one's own", async () => {
    const ana = await published();
    for (let change = 0; change < 5; change++) await get("changeHandle", ana, { handle: newHandle() });
    const last = newHandle();
    expect((await call("changeHandle", ana, { handle: last })).refused).toBe("too-many-handles");
    bed.clock.advance(30 * day);
    expect((await call("changeHandle", ana, { handle: last })).refused).toBeNull();
  });
});

describe("pictures and sounds", () => {
  const sample = { title: "One", seconds: 3, peaks: [10, 20] };

  it("are shown when they are one's own uploads of the right kind", async () => {
    const ana = await drafted();
    const media = mediaPart({
      photoUrl: await upload(ana.uid, "photo"),
      samples: [{ ...sample, url: await upload(ana.uid, "sample") }],
      artwork: [{ title: "Two", year: 2024, medium: "", width: 4, height: 3, url: await upload(ana.uid, "artwork") }],
    });
    await get("saveProfile", ana, media);
    await get("publishProfile", ana, {});
    expect(partsOf(await profileOf(ana.uid)).media).toEqual(media.value);
  });

  it("are refused when they are somebody else's, elsewhere, of another kind, or not there", async () => {
    const ana = await published();
    const other = await newcomer();
    const photo = async (photoUrl: string) => (await call("saveProfile", ana, mediaPart({ photoUrl }))).refused;
    expect(await photo(await upload(other.uid, "photo"))).toBe("not-your-file");
    expect(await photo(await upload(ana.uid, "artwork"))).toBe("not-your-file");
    expect(await photo(fileUrl(ana.uid, "photo", undefined, "https://evil.test"))).toBe("not-your-file");
    expect(await photo("https://evil.test/pixel.gif")).toBe("not-your-file");
    expect(await photo("javascript:alert(1)")).toBe("not-your-file");
    expect(await photo((await upload(ana.uid, "photo")).replace(".appspot.com", ".other"))).toBe("not-your-file");
    expect(await photo(fileUrl(ana.uid, "photo"))).toBe("file-missing");
    const samples = [{ ...sample, url: await upload(other.uid, "sample") }];
    expect((await call("saveProfile", ana, mediaPart({ samples }))).refused).toBe("not-your-file");
    expect(await profileOf(ana.uid)).toMatchObject({ photoUrl: null, samples: [] });
  });

  it("stay on a page that had them before files were looked at", async () => {
    const provider = await publish();
    const samples = [{ ...sample, url: "/samples/demo/1.wav" }];
    await db.doc(paths.profile(provider.uid)).update({ samples, photoUrl: "/portraits/demo.svg" });
    const renamed = mediaPart({ samples: samples.map((each) => ({ ...each, title: "Renamed" })) });
    await get("saveProfile", provider, renamed);
    expect(await profileOf(provider.uid)).toMatchObject({ photoUrl: null, samples: [{ title: "Renamed" }] });
    const back = mediaPart({ photoUrl: "/portraits/demo.svg" });
    expect((await call("saveProfile", provider, back)).refused).toBe("not-your-file");
  });
});

describe("a published page", () => {
  it("changes at once with its card, and keeps its rating, its handle and its times", async () => {
    const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
    await db.doc(paths.profile(provider.uid)).update({ rating: { average: 4.5, count: 12 } });
    const before = await profileOf(provider.uid);
    for (const part of requiredParts) await get("saveProfile", provider, part);
    const after = await profileOf(provider.uid);
    expect(after).toMatchObject({ name: "Ana Ruiz", rating: { average: 4.5, count: 12 }, handle: before.handle });
    const card = await readDocument(refs.listing(provider.uid));
    expect(card).toMatchObject({ name: "Ana Ruiz", lowestRateMinor: 8_000, rating: { average: 4.5 } });
    expect(card?.openings.map((each) => each.slotId)).toEqual(["slot"]);
    expect(await readDocument(refs.profileDraft(provider.uid))).toBeNull();
  });

  it("publishes its weekly hours anew in another zone", async () => {
    const provider = await publish({});
    const schedule = makeSchedule({ providerId: provider.uid, rollAt: new Date(bed.clock.now().getTime() + day) });
    await db.doc(paths.schedule(provider.uid)).create(schedule);
    const [basics] = requiredParts;
    await get("saveProfile", provider, { ...basics, value: { ...basics?.value, zone: provider.profile.zone } });
    await sweep(bed.clock.now());
    expect((await readDocument(refs.schedule(provider.uid)))?.version).toBe(schedule.version);

    await get("saveProfile", provider, basics);
    await sweep(bed.clock.now());
    const rolled = await readDocument(refs.schedule(provider.uid));
    expect(rolled).toMatchObject({ version: schedule.version + 1, rules: { zone: "Europe/Madrid" } });
  });

  it("keeps its discipline", async () => {
    const ana = await published();
    const art = { discipline: "art", name: "Ana", headline: "Paints", zone: "UTC" };
    expect((await call("saveProfile", ana, { name: "basics", value: art })).refused).toBe("invalid-input");
  });
});
