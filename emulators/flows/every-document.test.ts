import "./flow-environment.ts";
import { expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { dumpDatabase } from "./database.ts";
import { tracesOf } from "./dump-everything.ts";
import { flowBed } from "./flow-bed.ts";

flowBed();

it("finds a document of a collection that nobody has named, below one that is not there", async () => {
  const before = await dumpDatabase();
  const path = "unheardOf/missing/below/document";
  await db.doc(path).create({ of: { somebody: "Orla-of-nowhere" } });
  expect(await dumpDatabase()).toEqual({ ...before, [path]: { of: { somebody: "Orla-of-nowhere" } } });
  expect(await tracesOf("Orla-of-nowhere", [])).toEqual([expect.stringContaining(path)]);
  await db.doc(path).delete();
  expect(await dumpDatabase()).toEqual(before);
});
