import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { inTwoDays, newcomer, publish } from "./publish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

/** A provider who signs in as Marcus Reed and sells under another name. */
async function selling(name: string, handle: string, headline = "Mixes what others have recorded") {
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
  await db.doc(paths.profile(provider.uid)).update({ name, handle, headline });
  await refoldListing(provider.uid);
  return provider;
}

async function find(text: string) {
  const boss = { ...(await newcomer("Ada Boss")), isAdmin: true };
  return (await get("findPeople", boss, { text })).people.map((each) => each.uid).toSorted();
}

it("finds providers by the name on their page, in any order of its words, and by what else they say of themselves not", async () => {
  const zoe = await selling("Studio Zoë Ångström", "zoe-mixes");
  const low = await selling("Low Tide Studio", "low-tide", "Learned with Zoe");
  expect(await find("zoe")).toEqual([zoe.uid]);
  expect(await find("ångström studio")).toEqual([zoe.uid]);
  expect(await find("studio low")).toEqual([low.uid]);
  expect(await find("recorded")).toEqual([]);
});

it("finds providers by the beginning of their handle, by a former one, and although they sell nothing any more", async () => {
  const zoe = await selling("Zoe", "zoe-mixes");
  await db.doc(paths.handle("zoe-records")).set({ providerId: zoe.uid });
  await db.doc(paths.listing(zoe.uid)).delete();
  for (const text of ["zoe-mixes", "Zoe-Mi", "zoe-records"]) expect(await find(text)).toEqual([zoe.uid]);
  expect(await find("mixes")).toEqual([]);
});
