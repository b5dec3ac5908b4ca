import { signInWithEmailAndPassword } from "firebase/auth";
import { later } from "../../../../web/src/app/later.tsx";
import { showPages } from "../../../../web/src/examples/show-pages.tsx";
import { auth } from "../../../../web/src/firebase/auth.ts";
import { headingThatSays, instant, untilThere } from "./until-there.ts";

const bookingPage = () =>
  later(async () => (await import("../../../../web/src/features/booking/booking-page.tsx")).default);
const requestsPage = () =>
  later(async () => (await import("../../../../web/src/features/requests/requests-page.tsx")).default);

let goTo: (path: string) => Promise<void> = () => Promise.reject(new Error("nobody is signed in"));

/** Signs somebody in on this page, as the product's pages then know them. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await auth(), email, password);
  goTo = showPages([
    { path: "/bookings/:bookingId", lazy: { Component: bookingPage } },
    { path: "/studio/requests", lazy: { Component: requestsPage } },
  ]);
}

/** The product's list of requests; resolves once it is there. */
export async function showRequests(): Promise<void> {
  await goTo("/studio/requests");
  await untilThere(() => headingThatSays("Requests"));
}

/**
 * The product's page of a booking that is requested. Resolves once it says so, with a promise of the instant at which it
 * says that it is approved.
 */
export async function showBooking(bookingId: string): Promise<{ approved: Promise<number> }> {
  await goTo(`/bookings/${bookingId}`);
  await untilThere(() => headingThatSays("Waiting for"));
  return { approved: untilThere(() => headingThatSays("Approved")) };
}

/** Waits for the one open request and approves it; the instant of the click. */
export async function clickApprove(): Promise<number> {
  await untilThere(approveButton);
  const at = instant();
  approveButton()?.click();
  return at;
}

function approveButton(): HTMLButtonElement | undefined {
  return [...document.querySelectorAll("button")].find((each) => each.textContent === "Approve");
}
