import { readFileSync } from "node:fs";
import { paths } from "@flexsession/domain/paths";
import { expect, it } from "vitest";
import { accessMatrix } from "./access-matrix.ts";
import { matchedPaths } from "./matched-paths.ts";
import { objectRows } from "./object-rows.ts";
import { acts } from "./people.ts";
import { renderAccess } from "./render-access.ts";
import type { ObjectRow } from "./row.ts";

const rows = new Set(accessMatrix.map(({ path }) => path));
const objects = new Set(Object.values<ObjectRow>(objectRows).map(({ path }) => path));
const inStorage = new Set(["roomObject", "roomPreview", "publicFile", "exportFile"]);

it("docs/access.md says what the matrix says: npm run docs:access writes it", () => {
  expect(readFileSync("docs/access.md", "utf8")).toBe(renderAccess());
});

it("has a row for every path that the rules match", () => {
  const matched = matchedPaths(readFileSync("firestore.rules", "utf8"));
  expect(matched.length).toBeGreaterThan(30);
  expect(matched.filter((path) => !rows.has(path))).toEqual([]);
  const inFiles = matchedPaths(readFileSync("storage.rules", "utf8"));
  expect(inFiles).toHaveLength(2);
  expect(inFiles.filter((path) => !objects.has(path))).toEqual([]);
});

it("has a row for every path of the domain", () => {
  const isLike = (pattern: string, path: string) => {
    const [wanted, given] = [pattern.split("/"), path.split("/")];
    // A path of a collection is one segment shorter than that of its documents.
    const isAsLong = wanted.length === given.length + (given.length % 2);
    return isAsLong && given.every((part, at) => wanted[at]?.startsWith("{") || wanted[at] === part);
  };
  const known = [...rows].filter((path) => !path.startsWith("{"));
  const unknown = Object.entries<string | ((...ids: ("customer" | "provider")[]) => string)>(paths)
    .filter(([name]) => !inStorage.has(name))
    .map(([, path]) => (typeof path === "string" ? path : path("customer", "customer", "customer")))
    .filter((path) => !known.some((pattern) => isLike(pattern, path)));
  expect(unknown).toEqual([]);
});

it("asks for every act on every path, and tells the states of a path apart", () => {
  for (const path of rows) {
    const ofPath = accessMatrix.filter((row) => row.path === path);
    expect([path, ...acts.filter((act) => ofPath.some((row) => (row.acts ?? acts).includes(act)))]).toEqual([
      path,
      ...acts,
    ]);
    expect(new Set(ofPath.map(({ is }) => is)).size).toBe(ofPath.length);
    expect(new Set(ofPath.map(({ at }) => at)).size).toBe(ofPath.length);
  }
});
