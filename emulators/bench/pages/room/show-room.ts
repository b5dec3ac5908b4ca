import { signInWithEmailAndPassword } from "firebase/auth";
import { later } from "../../../../web/src/app/later.tsx";
import { showPages } from "../../../../web/src/examples/show-pages.tsx";
import { auth } from "../../../../web/src/firebase/auth.ts";
import { instant, untilThere } from "../approve/until-there.ts";

const room = () => later(async () => (await import("../../../../web/src/app/room/room-route.tsx")).default);

let goTo: (path: string) => Promise<void> = () => Promise.reject(new Error("nobody is signed in"));

/** Signs somebody in on this page, as the product's pages then know them. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await auth(), email, password);
  goTo = showPages([{ path: "/bookings/:bookingId/room", lazy: { Component: room } }]);
}

/** The product's room of a booking; resolves once one can write there. */
export async function showRoom(bookingId: string): Promise<void> {
  await goTo(`/bookings/${bookingId}/room`);
  await untilThere(() => document.querySelector("textarea") ?? undefined);
}

/** Sends what stands in the field; the instant of the click. */
export async function send(): Promise<number> {
  const button = () => document.querySelector<HTMLButtonElement>("button[type=submit]:not([disabled])") ?? undefined;
  await untilThere(button);
  const at = instant();
  button()?.click();
  return at;
}

/** The instant at which the thread says something. */
export function untilSaid(text: string): { said: Promise<number> } {
  return {
    said: untilThere(() => [...document.querySelectorAll("li, p")].find((each) => each.textContent.includes(text))),
  };
}
