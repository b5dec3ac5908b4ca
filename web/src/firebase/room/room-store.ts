import { auth } from "../auth.ts";
import { liveStore } from "../live-store.ts";
import { once } from "../once.ts";

/** The store, once it sends the token of whoever is signed in. Import what uses it only dynamically. */
export const roomStore = once(async () => {
  const [made] = await Promise.all([liveStore(), auth().then((each) => each.authStateReady())]);
  return made;
});
