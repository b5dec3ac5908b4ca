import { describe, expect, it } from "vitest";
import { at } from "../../arbitraries/sample-tape.ts";
import { sampleMix, samplePaid } from "../../arbitraries/sample-work.ts";
import { approve } from "../booking/answer-delivery.ts";
import { fileKinds } from "./file-kind.ts";
import { isLocked } from "./is-locked.ts";

const paid = samplePaid();
const approved = approve(paid, { actor: "sweep", cause: "late" }, at(90));

describe("isLocked", () => {
  it.each(fileKinds)("of %s that the provider sent: to the customer, until they are approved", (kind) => {
    const file = sampleMix({ kind });
    const isWork = kind === "mixes" || kind === "masters" || kind === "stems";
    expect(isLocked(paid, file, "customer")).toBe(isWork);
    expect(isLocked(paid, file, "provider")).toBe(false);
    expect(isLocked(approved, file, "customer")).toBe(false);
  });

  it("is never of what the customer sent, nor in a class", () => {
    expect(isLocked(paid, sampleMix({ by: "customer" }), "customer")).toBe(false);
    expect(isLocked(samplePaid({ isClass: true }), sampleMix(), "customer")).toBe(false);
  });
});
