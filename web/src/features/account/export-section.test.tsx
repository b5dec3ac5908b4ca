import type { DataExport } from "@flexsession/domain/export/data-export";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { ExportSection } from "./export-section.tsx";

const asked: DataExport = {
  exportId: "one",
  state: "preparing",
  requestedAt: new Date("2026-11-21T12:00:00Z"),
  done: 40,
  bytes: null,
  attempt: 1,
  dueAt: new Date("2026-11-22T12:00:00Z"),
};

function show(dataExport: DataExport | null) {
  const [ask, fetchZip] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  renderInApp(<ExportSection dataExport={dataExport} ask={ask} fetchZip={fetchZip} />);
  return { ask, fetchZip };
}

test("is asked for, and again once it is over or has failed", async () => {
  for (const dataExport of [null, { ...asked, state: "over" as const }, { ...asked, state: "failed" as const }]) {
    const { ask } = show(dataExport);
    await act(
      async () => void fireEvent.click(screen.getAllByRole("button", { name: "Get my data" }).at(-1) ?? document),
    );
    expect(ask).toHaveBeenCalledOnce();
  }
  expect(screen.getByText(/could not be put together/)).toBeTruthy();
});

test("shows how far it is, and then saves it", async () => {
  show(asked);
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("40");
  expect(screen.queryByRole("button")).toBeNull();
  const { fetchZip } = show({ ...asked, state: "ready", done: 100, bytes: 2_048 });
  expect(screen.getByText(/Your data is ready/)).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Save as zip" })));
  expect(fetchZip).toHaveBeenCalledOnce();
});
