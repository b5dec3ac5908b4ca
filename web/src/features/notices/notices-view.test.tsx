import { Refusal } from "@flexsession/domain/errors";
import type { Notice } from "@flexsession/domain/notify/notice";
import { noticeKinds } from "@flexsession/domain/notify/notice-kind";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleNotice } from "../../examples/example-notice.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { NoticesView } from "./notices-view.tsx";

const now = new Date("2026-11-23T12:00:00Z");
const yesterday = new Date("2026-11-22T22:59:00Z");
const before = new Date("2026-11-21T08:00:00Z");

function show(notices: readonly Notice[], read = vi.fn(async () => undefined)) {
  renderInApp(
    <NoticesView live={{ status: "ready", value: notices, stale: false }} now={now} onMore={null} read={read} />,
  );
  return read;
}

test("tells what happened by day, in the reader's zone, and marks what is unread", () => {
  show([
    exampleNotice(),
    exampleNotice({ noticeId: "2", kind: "approved", at: yesterday, readAt: now }),
    exampleNotice({ noticeId: "3", kind: "requestReceived", side: "provider", who: "Ana", at: before, readAt: now }),
  ]);
  const days = screen.getAllByRole("region").map((each) => each.getAttribute("aria-labelledby") ?? "");
  expect(days.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "Today",
    "Yesterday",
    "Saturday 21 November",
  ]);
  const [unread, read] = screen.getAllByRole("listitem");
  if (!unread || !read) throw new Error("nothing is listed");
  expect(unread.textContent).toBe("Unread: Confirmed: Mix with Marcus, Tue 24 Nov, 15:00.11:05");
  expect(within(read).getByRole("link").getAttribute("href")).toBe("/bookings/booking");
  expect(read.textContent).not.toContain("Unread");
});

test.each(noticeKinds)("has a sentence for %s", (kind) => {
  show([exampleNotice({ kind })]);
  expect(screen.getByRole("link").textContent).toMatch(/Marcus/);
});

test("tells of time that has to be asked for that it can be, and leads to it", () => {
  const waited = { slotId: "slot", handle: "marcus", seats: 1, isByRequest: true as const };
  show([exampleNotice({ kind: "freeAgain", bookingId: null, waited })]);
  const link = screen.getByRole("link");
  expect(link.textContent).toContain("Free to ask for again: Mix with Marcus, Tue 24 Nov, 15:00.");
  expect(link.getAttribute("href")).toMatch(/^\/p\/marcus\?slot=slot&start=/);
});

test("tells of several dates by the first of them", () => {
  show([exampleNotice({ moreDates: 4 }), exampleNotice({ noticeId: "2", moreDates: 1 })]);
  expect(screen.getAllByRole("link").map((each) => each.textContent)).toEqual([
    "Confirmed: Mix with Marcus, Tue 24 Nov, 15:00. And 4 more dates.",
    "Confirmed: Mix with Marcus, Tue 24 Nov, 15:00. And 1 more date.",
  ]);
});

test("tells of a pack until when it can be used, and at its end what became of the rest", () => {
  const pack = { task: "class", title: "Three evenings", end: before } as const;
  show([
    exampleNotice({ ...pack, bookingId: null, kind: "packReminder" }),
    exampleNotice({ ...pack, bookingId: null, noticeId: "2", kind: "packEnded", unused: "both" }),
    exampleNotice({ ...pack, bookingId: null, noticeId: "3", kind: "packEnded", side: "provider", unused: "provider" }),
  ]);
  const links = screen.getAllByRole("link");
  expect(links.map((each) => each.textContent)).toEqual([
    expect.stringMatching(
      /^Not used yet: classes of Three evenings, with Marcus\. They can be used until Sat 21 Nov, /,
    ),
    "Not used: classes of Three evenings, with Marcus. A part of it goes back to your card, and the rest stays with your teacher.",
    "Not used: classes of Three evenings, with Marcus. What is left is yours.",
  ]);
  expect(links.map((each) => each.getAttribute("href"))).toEqual(["/packs", "/packs", "/studio/packs"]);
});

test("marks one by opening it, and all by a button", async () => {
  const read = show([exampleNotice(), exampleNotice({ noticeId: "2" }), exampleNotice({ noticeId: "3", readAt: now })]);
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Mark all as read" })));
  expect(read).toHaveBeenLastCalledWith([exampleNotice().noticeId, "2"]);
});

test("says why nothing could be marked", async () => {
  show(
    [exampleNotice()],
    vi.fn(() => Promise.reject(new Refusal("busy-try-again"))),
  );
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Mark all as read" })));
  expect(screen.getByRole("alert")).toBeTruthy();
});

test("says that there is nothing, and where to begin", () => {
  show([]);
  expect(screen.getByRole("heading", { name: "Nothing has happened yet" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Find a time" }).getAttribute("href")).toBe("/browse");
});
