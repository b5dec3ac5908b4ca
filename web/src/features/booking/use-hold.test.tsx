import { Refusal } from "@flexsession/domain/errors";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { type HoldIntent, refusalOf, useHold } from "./use-hold.ts";

const intent: HoldIntent = {
  providerId: "marcus",
  slotId: "slot",
  start: new Date("2026-11-24T14:00:00Z"),
  end: new Date("2026-11-24T16:00:00Z"),
  seats: 1,
  priceMinor: 16_000,
  zone: "Europe/Berlin",
  insteadOf: null,
  isTurn: false,
};
const longer = { ...intent, end: new Date("2026-11-24T17:00:00Z"), priceMinor: 24_000 };

type Dependencies = NonNullable<Parameters<typeof useHold>[0]>;

function Holder(dependencies: Dependencies) {
  const holding = useHold(dependencies);
  return (
    <>
      <button type="button" onClick={() => holding.hold(intent)}>
        Two hours
      </button>
      <button type="button" onClick={() => holding.hold(longer)}>
        Three hours
      </button>
      <p>{holding.isLeaving ? "leaving" : "here"}</p>
      <p>two hours: {refusalOf(holding.errorFor(intent)) ?? "no refusal"}</p>
      <p>three hours: {refusalOf(holding.errorFor(longer)) ?? "no refusal"}</p>
    </>
  );
}

async function click(name: string) {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
}

test("keeps one key through retries of an intent and takes another for another", async () => {
  const keys: string[] = [];
  const holdPiece = async ({ key }: { key: string }) => {
    keys.push(key);
    throw new Error("offline");
  };
  renderInApp(<Holder holdIt={holdPiece} leaveFor={vi.fn()} />);
  await click("Two hours");
  await click("Two hours");
  await click("Three hours");
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("takes a new key when the server knows the old one for something else", async () => {
  const keys: string[] = [];
  const holdPiece = async ({ key }: { key: string }) => {
    keys.push(key);
    throw new Refusal("key-reused");
  };
  renderInApp(<Holder holdIt={holdPiece} leaveFor={vi.fn()} />);
  await click("Two hours");
  await click("Two hours");
  expect(new Set(keys).size).toBe(2);
});

test("shows a refusal only with the choice it was for", async () => {
  const holdPiece = () => Promise.reject(new Refusal("piece-taken"));
  renderInApp(<Holder holdIt={holdPiece} leaveFor={vi.fn()} />);
  await click("Two hours");
  expect(screen.getByText("two hours: piece-taken")).toBeTruthy();
  expect(screen.getByText("three hours: no refusal")).toBeTruthy();
});

test("leaves for Checkout once, and is whole again when the browser comes back", async () => {
  const leaveFor = vi.fn();
  const holdPiece = vi.fn(async () => ({ bookingId: "booking", checkoutUrl: "https://pay.example/1" }));
  renderInApp(<Holder holdIt={holdPiece} leaveFor={leaveFor} />);
  await click("Two hours");
  await click("Two hours");
  expect(leaveFor).toHaveBeenCalledExactlyOnceWith("https://pay.example/1");
  expect(holdPiece).toHaveBeenCalledOnce();

  const back = Object.assign(new Event("pageshow"), { persisted: true });
  act(() => {
    globalThis.dispatchEvent(back);
  });
  expect(screen.getByText("here")).toBeTruthy();
});

test("goes to the booking's page when there is nothing to pay", async () => {
  const holdPiece = async () => ({ bookingId: "booking", checkoutUrl: null });
  const { router } = renderInApp(<Holder holdIt={holdPiece} leaveFor={vi.fn()} />);
  await click("Two hours");
  expect(router.state.location.pathname).toBe("/bookings/booking");
});
