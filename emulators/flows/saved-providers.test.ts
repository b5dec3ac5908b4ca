import "./flow-environment.ts";
import { beforeEach, expect, it } from "vitest";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person, publish } from "./publish.ts";

flowBed();
beforeEach(clearDatabase);

async function savedBy({ uid }: Person): Promise<readonly string[]> {
  return (await readDocument(refs.user(uid)))?.saved ?? [];
}

it("keeps providers on a list of one's own, and takes them off again, also once they are gone", async () => {
  const [student, first, second] = [await newcomer(), await publish(), await publish()];
  for (const { uid } of [first, second, first]) await get("saveProvider", student, { providerId: uid, isSaved: true });
  expect(await savedBy(student)).toEqual([second.uid, first.uid]);
  await get("saveProvider", student, { providerId: second.uid, isSaved: false });
  await get("saveProvider", student, { providerId: "gone", isSaved: false });
  expect(await savedBy(student)).toEqual([first.uid]);
  expect(await savedBy(await newcomer())).toEqual([]);
});

it("refuses whoever is signed out, and who is no provider", async () => {
  const [student, provider] = [await newcomer(), await publish()];
  expect((await call("saveProvider", null, { providerId: provider.uid, isSaved: true })).refused).toBe("signed-out");
  expect((await call("saveProvider", student, { providerId: "nobody", isSaved: true })).refused).toBe("not-found");
});
