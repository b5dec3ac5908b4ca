import { signInWithEmailAndPassword } from "firebase/auth";
import { later } from "../../../../web/src/app/later.tsx";
import { showPages } from "../../../../web/src/examples/show-pages.tsx";
import { auth } from "../../../../web/src/firebase/auth.ts";

const reviewPage = () => later(async () => (await import("../../../../web/src/app/room/review-route.tsx")).default);

let goTo: (path: string) => Promise<void> = () => Promise.reject(new Error("nobody is signed in"));

/** Signs somebody in on this page, as the product's pages then know them. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await auth(), email, password);
  goTo = showPages([{ path: "/bookings/:bookingId/room/files/:fileId", lazy: { Component: reviewPage } }]);
}

/** Opens the product's page of a sound, from an empty one; the milliseconds until its waveform is painted. */
export async function openReview(bookingId: string, fileId: string): Promise<number> {
  await goTo("/");
  await until(() => document.querySelector("[data-drawn]") === null);
  const start = performance.now();
  await goTo(`/bookings/${bookingId}/room/files/${fileId}`);
  await until(() => document.querySelector("[data-drawn=true]") !== null);
  return performance.now() - start;
}

/** Looks before every frame, so that what is there has been painted with the next. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) requestAnimationFrame(() => resolve());
      else requestAnimationFrame(look);
    };
    look();
  });
}
