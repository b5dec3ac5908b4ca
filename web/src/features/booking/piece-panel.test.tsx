import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exampleProfile } from "../../examples/example-profile.ts";
import { exampleSlot, exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { signedOut, useAccount } from "../../firebase/account.ts";
import { moveClock } from "../../firebase/clock.ts";
import { PiecePanel, type PiecePanelProps } from "./piece-panel.tsx";

const at = (time: string, day = 24) => new Date(`2026-11-${day}T${time}:00Z`);
const url = "/p/marcus?zone=Europe%2FBerlin";

beforeEach(() => {
  useAccount.setState(signedOut);
  moveClock(at("10:00", 23).getTime() - Date.now());
});
afterEach(() => moveClock(0));

function panel(changes: Partial<PiecePanelProps> = {}) {
  const props: PiecePanelProps = {
    profile: exampleProfile,
    tape: exampleTape(),
    slotId: "slot",
    start: null,
    minutes: null,
    zone: "Europe/Berlin",
    onChange: vi.fn(),
    onClose: vi.fn(),
    ...changes,
  };
  return { props, ...renderInApp(<PiecePanel {...props} />, url) };
}

test("shows the first free hour, when it is for both, its price and the terms before anything is chosen", () => {
  panel();
  const dialog = within(screen.getByRole("dialog", { name: "Mix with Marcus" }));
  expect(dialog.getByText("Tuesday 24 November, 15:00 – 16:00 CET", { exact: false })).toBeTruthy();
  expect(dialog.getByText(/Marcus's time: Tuesday 24 November, 09:00 – 10:00/)).toBeTruthy();
  expect(dialog.getByText("$80.00")).toBeTruthy();
  expect(dialog.getByText("3 days or more before the start: all of it comes back.")).toBeTruthy();
  expect(dialog.getByText("24 hours or more before the start: 50 % comes back.")).toBeTruthy();
});

test("keeps the choice through sign-in when nobody is signed in", () => {
  panel({ start: at("15:00"), minutes: 120 });
  const href = screen.getByRole("link", { name: "Sign in and continue" }).getAttribute("href") ?? "";
  const continueTo = new URL(href, "https://x.example").searchParams.get("continue") ?? "";
  const choice = new URL(continueTo, "https://x.example");
  expect(choice.pathname).toBe("/p/marcus");
  expect(Object.fromEntries(choice.searchParams)).toEqual({
    zone: "Europe/Berlin",
    slot: "slot",
    start: "2026-11-24T15:00:00.000Z",
    minutes: "120",
  });
});

test("says that the time has been taken and offers the three nearest of the same length", () => {
  const held = { slotId: "slot", start: at("14:00"), end: at("16:00"), state: "held" as const, until: at("10:34", 23) };
  const other = exampleSlot({ start: at("14:00", 25), end: at("18:00", 25) });
  panel({
    start: at("14:00"),
    minutes: 120,
    tape: exampleTape({ slot: exampleSlot(), other }, { claims: { held } }),
  });
  expect(screen.getByRole("alert").textContent).toMatch(/just been taken/);
  const waitlist = within(screen.getByRole("region", { name: "Waitlist" }));
  expect(waitlist.getByRole("link", { name: "Sign in and continue" })).toBeTruthy();
  expect(screen.getAllByRole("link", { name: "Sign in and continue" })).toHaveLength(1);
  const links = within(screen.getByRole("region", { name: "Free instead" })).getAllByRole("link");
  expect(links.map((each) => new URL(each.getAttribute("href") ?? "", "https://x.example").search)).toEqual([
    "?slot=slot&start=2026-11-24T16%3A00%3A00.000Z&minutes=120",
    "?slot=slot&start=2026-11-24T18%3A00%3A00.000Z&minutes=120",
    "?slot=other&start=2026-11-25T14%3A00%3A00.000Z&minutes=120",
  ]);
});

test("says what a request on a slot means, until when it is answered, and who else asks", () => {
  const slots = { slot: exampleSlot({ mode: "request" }) };
  const rival = {
    slotId: "slot",
    start: at("14:00"),
    end: at("15:00"),
    state: "requested" as const,
    until: at("09:00"),
  };
  panel({ tape: exampleTape(slots, { claims: { rival } }) });
  expect(screen.getByText(/They have until Tue 24 Nov, 11:00 CET to answer; nothing is charged/)).toBeTruthy();
  expect(screen.getByText("1 other person asks for this time")).toBeTruthy();
  expect(screen.getByText("$80.00")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Sign in and continue" })).toBeTruthy();
});

test("lets a signed-in person write a message and send the request, and not a provider to themselves", () => {
  const tape = exampleTape({ slot: exampleSlot({ mode: "request" }) });
  useAccount.setState({ ...signedOut, status: "signed-in", uid: "ana" });
  const { unmount } = panel({ tape });
  fireEvent.change(screen.getByRole("textbox", { name: "Message to Marcus" }), { target: { value: "Hello" } });
  expect(screen.getByText(/995 characters left/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Send the request for $80.00" })).toBeTruthy();
  unmount();
  useAccount.setState({ uid: "marcus" });
  panel({ tape });
  expect(screen.getByRole("alert").textContent).toMatch(/your own time/);
  expect(screen.queryByRole("button", { name: /Send the request/ })).toBeNull();
});

test("sells as many seats of a class as are left, and lets people wait for more", () => {
  const slot = exampleSlot({ capacity: 6, task: "class", priceMinor: 2_500, title: "Ink and wash" });
  const tape = exampleTape({ slot }, { seats: { slot: { booked: 3, held: [{ until: at("10:34", 23), seats: 1 }] } } });
  const { router } = panel({ tape });
  expect(screen.getByText("2 seats left")).toBeTruthy();
  const waited = screen.getAllByRole("radio", { name: /waitlist/ });
  expect(waited.map((each) => each.getAttribute("value"))).toEqual(["3", "4", "5", "6"]);
  fireEvent.click(screen.getByRole("radio", { name: "2" }));
  expect(screen.getByText("$50.00")).toBeTruthy();
  expect(new URLSearchParams(router.state.location.search).get("seats")).toBe("2");
});

test("lets people wait for time that is taken, for as long as they choose, and says how many do", () => {
  useAccount.setState({ ...signedOut, status: "signed-in", uid: "ana" });
  const booked = { slotId: "slot", start: at("14:00"), end: at("18:00"), state: "booked" as const, until: null };
  const since = at("09:00", 22);
  const pieces = [
    { ticket: 1, start: at("14:00"), end: at("16:00"), since },
    { ticket: 2, start: at("16:00"), end: at("18:00"), since },
  ];
  const queues = { slot: { first: 1, asks: "11", tells: 0, turns: 0, pieces } };
  const { props } = panel({ start: at("14:00"), tape: exampleTape(undefined, { claims: { booked }, queues }) });
  const waitlist = within(screen.getByRole("region", { name: "Waitlist" }));
  expect(waitlist.getByText("1 person waits for it.")).toBeTruthy();
  expect(waitlist.getByText(/we hold Tue 24 Nov, 15:00 – 16:00 for you alone for 30 minutes/)).toBeTruthy();
  const starts = within(waitlist.getByRole("group", { name: "Wait for time from" })).getAllByRole("radio");
  expect(
    starts.map((each) => each.getAttribute("value")).map((each) => new Date(Number(each)).getUTCHours()),
  ).not.toContain(18);
  fireEvent.click(
    within(waitlist.getByRole("group", { name: "For as long as" })).getByRole("radio", { name: "4 hours" }),
  );
  expect(props.onChange).toHaveBeenCalledWith({ start: at("14:00"), minutes: 240 });
  expect(waitlist.getByRole("button", { name: "Join the waitlist" })).toBeTruthy();
});

test("only tells of what is asked for by request, and promises nothing", () => {
  useAccount.setState({ ...signedOut, status: "signed-in", uid: "ana" });
  const booked = { slotId: "slot", start: at("14:00"), end: at("18:00"), state: "booked" as const, until: null };
  const queues = { slot: { first: 1, asks: "", tells: 2, turns: 0 } };
  const asked = exampleTape({ slot: exampleSlot({ mode: "request" }) }, { claims: { booked }, queues });
  panel({ start: at("14:00"), tape: asked });
  const waitlist = within(screen.getByRole("region", { name: "Waitlist" }));
  expect(waitlist.queryByRole("group", { name: "When there is room" })).toBeNull();
  expect(waitlist.queryByText(/wait for it|waits for it|we hold|whoever books first/)).toBeNull();
  expect(
    waitlist.getByText(
      /^You get a notice and a mail when Tue 24 Nov, 15:00 – 16:00 is free\. Then you can ask for it: Marcus chooses/,
    ),
  ).toBeTruthy();
  expect(waitlist.getByText(/^People can wait until Tue 24 Nov, 13:00/)).toBeTruthy();
  expect(waitlist.getByRole("button", { name: "Tell me when it is free" })).toBeTruthy();
});

test("lets nobody wait for their own time", () => {
  const booked = { slotId: "slot", start: at("14:00"), end: at("18:00"), state: "booked" as const, until: null };
  useAccount.setState({ ...signedOut, status: "signed-in", uid: "marcus" });
  for (const mode of ["instant", "request"] as const) {
    const { unmount } = panel({
      start: at("14:00"),
      tape: exampleTape({ slot: exampleSlot({ mode }) }, { claims: { booked } }),
    });
    expect(screen.queryByRole("region", { name: "Waitlist" })).toBeNull();
    unmount();
  }
});

test("closes by Escape", () => {
  const { props } = panel();
  act(() => {
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
  });
  expect(props.onClose).toHaveBeenCalledOnce();
});
