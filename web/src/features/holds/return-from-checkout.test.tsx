import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { ReturnFromCheckout } from "./return-from-checkout.tsx";

const url = "/p/marcus?slot=slot&start=2026-11-24T14%3A00%3A00.000Z&minutes=120&let-go=booking";

function comeBack(state: BookingState) {
  const letGo = vi.fn(async (): Promise<BookingState> => state);
  return { letGo, ...renderInApp(<ReturnFromCheckout letGo={letGo} />, url) };
}

test("gives the time back at once, keeps the choices, and leaves the telling to their panel", async () => {
  const { letGo, router } = comeBack("abandoned");
  await waitFor(() => expect(router.state.location.search).not.toContain("let-go"));
  expect(screen.queryByText(/Your choices are still here/)).toBeNull();
  expect(letGo).toHaveBeenCalledExactlyOnceWith("booking");
  expect(router.state.location.state).toEqual({ hasLetGo: true });
  expect(router.state.location.search).toBe("?slot=slot&start=2026-11-24T14%3A00%3A00.000Z&minutes=120");
});

test("leads to the booking when the payment was quicker", async () => {
  comeBack("confirmed");
  expect(await screen.findByText(/the time is yours/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "See the booking" }).getAttribute("href")).toBe("/bookings/booking");
});

test("says so when the time could not be given back", async () => {
  renderInApp(<ReturnFromCheckout letGo={() => Promise.reject(new Error("offline"))} />, url);
  expect(await screen.findByText(/did not work/)).toBeTruthy();
});

test("does nothing on any other page", () => {
  const letGo = vi.fn(async (): Promise<BookingState> => "abandoned");
  renderInApp(<ReturnFromCheckout letGo={letGo} />, "/p/marcus?slot=slot");
  expect(letGo).not.toHaveBeenCalled();
});
