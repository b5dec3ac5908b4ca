import type { WeekFiguresPage } from "@flexsession/domain/contracts/week-figures";
import { noMoney } from "@flexsession/domain/money/week-figures";
import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { now } from "../../firebase/clock.ts";
import { lastWeeks } from "./last-weeks.ts";
import { useWeekFigures } from "./use-week-figures.ts";

type Read = (week: string, after: WeekFiguresPage["next"]) => Promise<WeekFiguresPage>;
const read = vi.fn<Read>();
const money = { ...noMoney, takenMinor: 1_000 };
const bookings = { begun: 3, standing: 2, cancelled: 1 };
const whole: WeekFiguresPage = { money, bookings, next: null };
const open = (count: number) => renderHook((props) => useWeekFigures(props.count, read), { initialProps: { count } });

afterEach(() => vi.resetAllMocks());

it("reads week by week, the newest first, and each by all of its pages", async () => {
  const next = { at: now(), entryId: "capture-1" };
  read.mockImplementation(async (_, after) =>
    after === null ? { money, bookings, next } : { money, bookings: null, next: null },
  );
  const { result } = open(2);
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  const [newest, before] = lastWeeks(now(), 2);
  expect(read.mock.calls).toEqual([
    [newest, null],
    [newest, next],
    [before, null],
    [before, next],
  ]);
  expect(result.current.known).toEqual(
    [newest, before].map((week) => ({ week, ...money, ...bookings, takenMinor: 2_000 })),
  );
});

it("keeps what it has when more weeks or fewer are asked for, also while it reads", async () => {
  const waiting: (() => void)[] = [];
  read.mockImplementation(() => new Promise((resolve) => waiting.push(() => resolve(whole))));
  const { result, rerender } = open(4);
  await waitFor(() => expect(waiting).toHaveLength(1));
  rerender({ count: 1 });
  await act(async () => waiting.pop()?.());
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  expect(read).toHaveBeenCalledOnce();
  read.mockResolvedValue(whole);
  rerender({ count: 4 });
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  expect(read.mock.calls.map(([week]) => week)).toEqual(lastWeeks(now(), 4));
});

it("keeps what was read before it failed, and goes on from there", async () => {
  read.mockResolvedValueOnce(whole).mockRejectedValueOnce(new Error("away")).mockResolvedValue(whole);
  const { result } = open(3);
  await waitFor(() => expect(result.current.reading.error).toBeInstanceOf(Error));
  expect(result.current.known).toHaveLength(1);
  await act(() => result.current.reading.run());
  const [newest, second, third] = lastWeeks(now(), 3);
  expect(read.mock.calls.map(([week]) => week)).toEqual([newest, second, second, third]);
  expect([result.current.isWhole, result.current.reading.error]).toEqual([true, null]);
});

it("forgets everything when it is to be read again, and stops once the page is left", async () => {
  read.mockResolvedValue(whole);
  const { result, unmount } = open(2);
  await waitFor(() => expect(result.current.isWhole).toBe(true));
  read.mockResolvedValue({ ...whole, bookings: { begun: 9, standing: 9, cancelled: 0 } });
  act(() => result.current.readAgain());
  await waitFor(() => expect(result.current.known.map((each) => each.begun)).toEqual([9, 9]));
  let answer = () => {};
  read.mockImplementation(() => new Promise((resolve) => (answer = () => resolve(whole))));
  act(() => result.current.readAgain());
  const before = read.mock.calls.length;
  unmount();
  await act(async () => answer());
  expect(read).toHaveBeenCalledTimes(before);
});
