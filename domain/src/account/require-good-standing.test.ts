import { expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { requireGoodStanding } from "./require-good-standing.ts";
import { user } from "./user.ts";

const nina = user.parse({
  uid: "nina",
  email: "nina@flexsession.test",
  name: "Nina",
  zone: "UTC",
  createdAt: new Date("2026-11-01T09:00:00Z"),
});

it("lets everybody begin something but whoever is suspended", () => {
  expect(() => requireGoodStanding(nina)).not.toThrow();
  expect(() => requireGoodStanding(null)).not.toThrow();
  expect(() => requireGoodStanding({ ...nina, suspended: true })).toThrow(new Refusal("account-suspended"));
});
