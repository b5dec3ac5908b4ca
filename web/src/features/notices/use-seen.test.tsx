import type { Notice } from "@flexsession/domain/notify/notice";
import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleNotice } from "../../examples/example-notice.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { useSeen } from "./use-seen.ts";

const here = exampleNotice({ noticeId: "here", bookingId: "one" });
const elsewhere = exampleNotice({ noticeId: "elsewhere", bookingId: "two" });

interface Props {
  readonly unread: readonly Notice[];
  readonly read: (ids: readonly string[]) => Promise<void>;
}

function Rest({ unread, read }: Props) {
  return <p>{useSeen(unread, read)?.map((each) => each.noticeId)}</p>;
}

test("reads what is about the booking in view, once, and counts only the rest", () => {
  const read = vi.fn(async () => undefined);
  renderInApp(<Rest unread={[here, elsewhere]} read={read} />, "/bookings/one");
  expect(read).toHaveBeenCalledExactlyOnceWith(["here"]);
  expect(screen.getByText("elsewhere")).toBeTruthy();
});

test("reads nothing on other pages, and what is in view as soon as somebody goes there", async () => {
  const read = vi.fn(async () => undefined);
  const { router } = renderInApp(<Rest unread={[here]} read={read} />, "/bookings");
  expect(read).not.toHaveBeenCalled();
  await act(() => router.navigate("/bookings/one"));
  expect(read).toHaveBeenCalledExactlyOnceWith(["here"]);
});

test("waits until the page is looked at", () => {
  const read = vi.fn(async () => undefined);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  renderInApp(<Rest unread={[here]} read={read} />, "/bookings/one");
  expect(read).not.toHaveBeenCalled();
  expect(screen.getByText("here")).toBeTruthy();
  visibility.mockReturnValue("visible");
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(read).toHaveBeenCalledOnce();
  visibility.mockRestore();
});
