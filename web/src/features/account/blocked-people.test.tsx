import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { BlockedPeople } from "./blocked-people.tsx";

const marcus = { uid: "marcus", name: "Marcus Reed", at: new Date("2026-11-20T10:00:00Z") };

it("names whom somebody has blocked and since when, and unblocks the one that is meant", async () => {
  const unblock = vi.fn(async () => ({}));
  renderInApp(<BlockedPeople blocked={[marcus, { ...marcus, uid: "ada", name: "Ada B." }]} unblock={unblock} />);
  expect(screen.getAllByRole("listitem").map((each) => each.textContent)).toEqual([
    expect.stringContaining("Marcus ReedBlocked on 20 Nov 2026"),
    expect.stringContaining("Ada B."),
  ]);
  screen.getByRole("button", { name: "Unblock Ada B." }).click();
  await waitFor(() => expect(unblock).toHaveBeenCalledExactlyOnceWith("ada"));
});

it("says that nobody is blocked, and what failed", async () => {
  renderInApp(<BlockedPeople blocked={[]} />);
  expect(screen.queryByText(/You have blocked nobody/)).not.toBeNull();
  const failing = async () => {
    throw new Error("offline");
  };
  renderInApp(<BlockedPeople blocked={[marcus]} unblock={failing} />);
  screen.getByRole("button", { name: "Unblock Marcus Reed" }).click();
  expect((await screen.findByRole("alert")).textContent).toContain("That did not work");
});
