import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "../../functions/src/firebase/app.ts";
import { followCards } from "../../functions/src/listing/refold-class-cards.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { ask } from "./api-parts.ts";
import { teach } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, newcomer, type Provider, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

flowBed();
beforeEach(clearDatabase);

const page = z.object({
  items: z.array(z.looseObject({ providerId: z.string() })),
  nextCursor: z.string().nullable(),
});

const byName = (a = "", b = "") => (a < b ? -1 : 1);

/** A provider with a card, who asks so much an hour and is free from so many hours after the usual time. */
async function listed(rateMinor: number, hoursLater: number, skill = "Mixing"): Promise<Provider> {
  const start = new Date(friday.start.getTime() + hoursLater * 3_600_000);
  const provider = await publish({ slot: { start, end: new Date(start.getTime() + 14_400_000) } });
  const rates = [{ task: "mix" as const, rateMinor }];
  const own = makeProfile({ ...provider.profile, skills: [skill], rates });
  await db.doc(paths.profile(provider.uid)).set(own);
  await refoldListing(provider.uid);
  return provider;
}

async function everyPage(path: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { status, content } = await ask(null, "GET", `${path}${cursor && `&cursor=${cursor}`}`);
    expect(status).toBe(200);
    const { items, nextCursor } = page.parse(content);
    pages.push(items.map((each) => each.providerId));
    cursor = nextCursor;
  }
  return pages;
}

describe("GET /profiles", () => {
  it("goes through everybody once, in each order, page after page", async () => {
    const people = [await listed(9_000, 2), await listed(7_000, 1), await listed(8_000, 3), await listed(7_000, 0)];
    const [a, b, c, d] = people.map((each) => each.uid);
    const alike = [b, d].toSorted(byName);
    expect((await everyPage("/profiles?limit=3")).flat()).toEqual([d, b, a, c]);
    expect((await everyPage("/profiles?limit=3&sort=rate")).flat()).toEqual([...alike, c, a]);
    expect((await everyPage("/profiles?limit=1&sort=rating")).flat().toSorted(byName)).toEqual(
      [a, b, c, d].toSorted(byName),
    );
  });

  it("holds to every filter", async () => {
    const [mixes, masters] = [await listed(9_000, 2), await listed(7_000, 30, "Mastering")];
    const found = async (filters: string) => (await everyPage(`/profiles?limit=20&${filters}`)).flat();
    expect(await found("skill=mastering")).toEqual([masters.uid]);
    expect(await found("q=mastering&genre=hip-hop")).toEqual([masters.uid]);
    expect(await found("q=nothing")).toEqual([]);
    expect(await found("rateFromMinor=8000")).toEqual([mixes.uid]);
    expect(await found("rateToMinor=8000")).toEqual([masters.uid]);
    expect(await found("discipline=art")).toEqual([]);
    expect(await found("freeFrom=2050-11-18T17:00:00Z&freeUntil=2050-11-18T19:00:00Z")).toEqual([mixes.uid]);
  });

  it.each([
    ["an unknown filter", "colour=red"],
    ["a filter twice", "skill=a&skill=b"],
    ["too much at once", "limit=51"],
    ["half a span", "freeFrom=2050-11-18T17:00:00Z"],
    ["a cursor of nobody", "cursor=abc"],
    ["a cursor of another order", `cursor=${Buffer.from('["profiles.rate",1,"a"]').toString("base64url")}`],
    ...["+100000-01-01T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "2050", "soon"].map((moment) => [
      `a cursor at ${moment}`,
      `cursor=${Buffer.from(JSON.stringify(["profiles.soonest", moment, "a"])).toString("base64url")}`,
    ]),
    ["a cursor to anywhere", `cursor=${Buffer.from('["profiles.soonest",1,"../a/b"]').toString("base64url")}`],
  ])("refuses %s", async (_, query) => {
    expect((await ask(null, "GET", `/profiles?${query}`)).code).toBe("invalid-input");
  });
});

describe("GET /profiles/{profileId}", () => {
  it("is the stored page, and says where there is none", async () => {
    const { uid, profile } = await publish();
    expect((await ask(null, "GET", `/profiles/${uid}`)).content).toEqual(profile);
    expect((await ask(null, "GET", "/profiles/nobody")).code).toBe("not-found");
    expect((await ask(null, "GET", "/profiles/no%2Fbody")).code).toBe("invalid-input");
  });

  it("is told once to whoever has it, until it changes", async () => {
    const { uid } = await publish();
    const read = (tag: string) => ask(null, "GET", `/profiles/${uid}`, { headers: { "if-none-match": tag } });
    const first = await read("");
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "public, max-age=60"]);
    expect(await read(`"other", W/${tag}`)).toMatchObject({ status: 304, content: "" });
    await db.doc(paths.profile(uid)).update({ headline: "Another" });
    expect((await read(tag)).status).toBe(200);
  });
});

describe("GET /availability", () => {
  const span = "from=2050-11-18T00:00:00Z&until=2050-11-20T00:00:00Z";

  it("tells what can be held, without what somebody holds, and nobody's name", async () => {
    const provider = await publish();
    const path = `/availability?providerId=${provider.uid}&slotId=slot&${span}`;
    const before = await ask(null, "GET", path);
    expect(before.content).toMatchObject({
      openings: [{ slotId: "slot", start: friday.start.toISOString(), end: friday.end.toISOString() }],
    });
    const { bookingId } = await hold(await newcomer(), wish(provider));
    const after = await ask(null, "GET", path);
    const held = await bookingOf(bookingId);
    expect(after.content).toMatchObject({ openings: [{ start: held.end.toISOString() }] });
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    const text = JSON.stringify(after.content);
    for (const secret of [bookingId, held.claimId, held.customerId]) expect(text).not.toContain(secret);
  });

  it("prices every piece as a hold takes it", async () => {
    const provider = await publish();
    const path = `/availability?providerId=${provider.uid}&slotId=slot&${span}`;
    const { content } = await ask(null, "GET", path);
    const { pieces } = z
      .object({ pieces: z.array(z.object({ start: z.string(), end: z.string(), priceMinor: z.int() })) })
      .parse(content);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of [pieces.at(0), pieces.at(-1)]) {
      const body = {
        kind: "hold",
        providerId: provider.uid,
        slotId: "slot",
        ...piece,
        seats: 1,
        zone: "UTC",
        insteadOf: null,
      };
      const held = await ask(await newcomer(), "POST", "/sessions", { body, key: "one" });
      if (piece === pieces.at(0)) expect(held.status).toBe(201);
      else expect(["piece-taken", null]).toContain(held.code);
    }
  });

  it("refuses what is no span, and who is nobody", async () => {
    const { uid } = await publish();
    for (const wrong of [
      "from=2050-11-18T00:00:00Z&until=2050-11-18T00:00:00Z",
      "from=2050-11-18T00:00:00Z&until=2051-11-18T00:00:00Z",
      "from=yesterday",
      "until=0001-01-01T00:00:00Z&from=0001-02-01T00:00:00Z",
    ]) {
      expect((await ask(null, "GET", `/availability?providerId=${uid}&${wrong}`)).code).toBe("invalid-input");
    }
    expect((await ask(null, "GET", "/availability")).code).toBe("invalid-input");
    expect((await ask(null, "GET", "/availability?providerId=nobody")).code).toBe("not-found");
  });
});

describe("GET /classes", () => {
  it("goes through the occurrences that can be booked, with no link of those that are online", async () => {
    const canary = "https://meet.example/canary-of-the-link";
    const provider = await publish({});
    const taught = await teach(provider, { place: { kind: "online" }, joinUrl: canary });
    const weeks = await db.collection(paths.tape(provider.uid)).get();
    for (const each of weeks.docs) await followCards(undefined, each.data());
    const { content } = await ask(null, "GET", "/classes?subject=watercolour&place=online&limit=2");
    const { items, nextCursor } = page.parse(content);
    expect(items.map((each) => each.classId)).toEqual([taught.classId, taught.classId]);
    expect(nextCursor).not.toBeNull();
    expect(JSON.stringify(content)).not.toContain("canary");
    const slots = weeks.docs.flatMap((each) => Object.keys(tapeWeek.parse(each.data()).slots));
    expect((await everyPage("/classes?limit=5&level=beginner")).flat()).toHaveLength(slots.length);
    expect((await everyPage("/classes?limit=5&level=advanced")).flat()).toEqual([]);
  });
});
