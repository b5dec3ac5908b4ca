import type { WeekFiguresPage } from "@flexsession/domain/contracts/week-figures";
import { noBookings, noMoney } from "@flexsession/domain/money/week-figures";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { FiguresPage } from "./figures-page.tsx";

type Read = (week: string, after: WeekFiguresPage["next"]) => Promise<WeekFiguresPage>;
const page: WeekFiguresPage = {
  money: { ...noMoney, takenMinor: 19_000, feeMinor: 2_850, refundedMinor: 9_500 },
  bookings: { begun: 3, standing: 1, cancelled: 1 },
  next: null,
};
const never = new Promise<WeekFiguresPage>(() => {});
const show = (read: Read) => renderInApp(<FiguresPage read={read} />, "/admin/figures?weeks=4");
const csv = () => screen.getByRole<HTMLButtonElement>("button", { name: "Download CSV" });

it("shows room for what is being read, and then each week with what all come to", async () => {
  const read = vi.fn<Read>().mockReturnValueOnce(never);
  const { unmount } = show(read);
  expect(screen.getByLabelText("Reading the figures", { selector: "output" })).toBeTruthy();
  expect(screen.getByText("0 of 4 weeks are here")).toBeTruthy();
  unmount();

  show(read.mockResolvedValue(page));
  const total = await screen.findByRole("row", { name: /^Total 12/ });
  expect(
    within(total)
      .getAllByRole("cell")
      .map((each) => each.textContent),
  ).toEqual(["12", "4", "4", "$760.00", "$380.00", "$114.00", "$0.00", "$0.00", "$0.00", "$0.00"]);
  expect(screen.getAllByRole("rowheader")).toHaveLength(5);
  expect(screen.getByRole("rowheader", { name: /so far$/ })).toBeTruthy();
  const named = ["Bookings", "Revenue", "Refunds"].map((name) =>
    screen.findByRole("region", { name }, { timeout: 15_000 }),
  );
  const charts = await Promise.all(named);
  expect(charts.map((each) => within(each).getByRole("figure").textContent)).toEqual([
    expect.stringContaining("Open, or came to nothing"),
    expect.stringContaining("Taken"),
    expect.stringContaining("Refunded"),
  ]);
  expect(csv().disabled).toBe(false);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("shows what is here while the rest is read, as a part of it, and makes no file of that", async () => {
  show(vi.fn<Read>().mockResolvedValueOnce(page).mockReturnValue(never));
  await screen.findByRole("row", { name: /^Total so far 3/ });
  expect(screen.getByText("1 of 4 weeks are here")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("25");
  expect(csv().disabled).toBe(true);
});

it("keeps what is here when it could not go on, and goes on when told to", async () => {
  const read = vi
    .fn<Read>()
    .mockResolvedValueOnce(page)
    .mockRejectedValueOnce(new Error("away"))
    .mockResolvedValue(page);
  show(read);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Not all weeks could be read. 1 of 4 weeks are here",
  );
  expect(screen.getByRole("row", { name: /^Total so far/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("row", { name: /^Total 12/ });
  expect(read).toHaveBeenCalledTimes(5);
});

it("says that there is nothing once all weeks are empty, and reads only what is missing for more", async () => {
  const read = vi.fn<Read>().mockResolvedValue({ money: noMoney, bookings: noBookings, next: null });
  show(read);
  expect(await screen.findByRole("heading", { name: "Nothing has happened in these weeks" })).toBeTruthy();
  expect(screen.queryByRole("figure")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "12 weeks" }));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(12));
});
