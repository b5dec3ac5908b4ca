import { Refusal } from "@flexsession/domain/errors";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { PayOrLetGo } from "./pay-or-let-go.tsx";

const now = new Date("2026-11-23T10:05:00Z");

function dependencies() {
  return {
    resumeCheckout: vi.fn(async (bookingId: string) => `https://pay.example/${bookingId}`),
    letGo: vi.fn(async () => "abandoned" as const),
    leaveFor: vi.fn(),
  };
}

test("opens the pay page once, however often it is clicked", async () => {
  const real = dependencies();
  renderInApp(<PayOrLetGo booking={exampleBooking()} now={now} dependencies={real} />);
  const pay = screen.getByRole("button", { name: /^Pay \$160/ });
  fireEvent.click(pay);
  fireEvent.click(pay);
  await vi.waitFor(() => expect(real.leaveFor).toHaveBeenCalledExactlyOnceWith("https://pay.example/booking"));
  expect(real.resumeCheckout).toHaveBeenCalledOnce();
  expect(screen.getByText("Opening the payment page")).toBeTruthy();
});

test("says why it cannot be paid, in place, and lets it be tried again", async () => {
  const real = dependencies();
  real.resumeCheckout.mockRejectedValueOnce(new Refusal("payment-unavailable"));
  renderInApp(<PayOrLetGo booking={exampleBooking()} now={now} dependencies={real} />);
  fireEvent.click(screen.getByRole("button", { name: /^Pay \$160/ }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/does not answer just now/);
  fireEvent.click(screen.getByRole("button", { name: /^Pay \$160/ }));
  await vi.waitFor(() => expect(real.leaveFor).toHaveBeenCalledOnce());
});

test("lets go", async () => {
  const real = dependencies();
  renderInApp(<PayOrLetGo booking={exampleBooking()} now={now} dependencies={real} />);
  fireEvent.click(screen.getByRole("button", { name: "Let it go" }));
  await vi.waitFor(() => expect(real.letGo).toHaveBeenCalledExactlyOnceWith("booking"));
});

test("offers neither once Checkout has closed", () => {
  const booking = exampleBooking({ checkoutExpiresAt: now });
  renderInApp(<PayOrLetGo booking={booking} now={now} dependencies={dependencies()} />);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText(/time to pay is over/)).toBeTruthy();
});
