import type { ReadPerson } from "@flexsession/domain/contracts/admin";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { PersonActs } from "./person-acts.tsx";

const person: ReadPerson = {
  uid: "ana",
  name: "Ana",
  email: "ana@flexsession.test",
  standing: "good",
  reason: null,
  since: null,
  createdAt: new Date("2026-01-05T10:00:00Z"),
  isAdmin: false,
  page: null,
};
const page = { handle: "ana-ruiz", name: "Ana Ruiz", isVerified: false, isFeatured: false };

function offered(changes: Partial<ReadPerson>): (string | null)[] {
  renderInApp(<PersonActs person={{ ...person, ...changes }} onDone={() => undefined} />);
  return screen.queryAllByRole("button").map((each) => each.textContent);
}

it("offers no mark to who has no page", () => {
  expect(offered({})).toEqual(["Suspend", "Ban", "Make an admin"]);
});

it("offers to give the marks that a page lacks", () => {
  expect(offered({ page })).toEqual(["Suspend", "Ban", "Make an admin", "Verify", "Feature"]);
});

it("offers to take the marks that a page has", () => {
  const marks = ["Verified no more", "Featured no more"];
  expect(offered({ page: { ...page, isVerified: true, isFeatured: true } }).slice(-2)).toEqual(marks);
});

it("offers who is stopped no mark, and takes those that they have", () => {
  expect(offered({ standing: "banned", page: { ...page, isVerified: true } }).slice(-1)).toEqual(["Verified no more"]);
});
