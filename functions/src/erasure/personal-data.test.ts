import { readdirSync, readFileSync } from "node:fs";
import { paths } from "@flexsession/domain/paths";
import { describe, expect, it } from "vitest";
import { givenData } from "../export/given-data.ts";
import { patternOf } from "./pattern-of.ts";
import { impersonal, personalData } from "./personal-data.ts";
import { personalPaces } from "./personal-limits.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const inStorage = new Set(["roomObject", "roomPreview", "publicFile", "exportFile"]);

const stored = new Set(
  Object.entries(paths)
    .filter(([name]) => !inStorage.has(name))
    .map(([, path]) => patternOf(typeof path === "string" ? path : path("customer", "customer", "customer"))),
);
const decided = new Set([...personalData.map((each) => each.pattern), ...Object.keys(impersonal)]);

describe("what is stored of somebody", () => {
  it("is decided about for every collection that there is, and for no other", () => {
    expect([...decided].toSorted()).toEqual([...stored].toSorted());
  });

  it("is decided about for every collection that the rules know", () => {
    const inRules = [...read("../../../firestore.rules").matchAll(/match \/([a-zA-Z]+)\//g)].map(([, name]) => name);
    const names = new Set([...decided].flatMap((each) => each.split("/")));
    const known = inRules.filter((each) => each !== "databases");
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter((each) => each === undefined || !names.has(each))).toEqual([]);
  });

  it("is given to them, or left out for a reason, for each of these collections", () => {
    const patterns = new Set(personalData.map((each) => each.pattern));
    expect(Object.keys(givenData).toSorted()).toEqual([...patterns].toSorted());
  });

  it("has every pace that is kept by person", () => {
    const folder = new URL("../", import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".ts"));
    const kept = sources.flatMap((each) => [...read(`../${each}`).matchAll(/key: `([a-z-]+)-\$\{uid\}`/g)]);
    expect(new Set(kept.map(([, name]) => name))).toEqual(new Set(personalPaces));
  });
});
