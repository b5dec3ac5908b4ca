import { initializeApp } from "firebase/app";
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot } from "firebase/firestore";
import { feedStrip } from "../../../../web/src/features/profile/strip/feed-strip.ts";
import { keepCurrent } from "../../../../web/src/features/profile/strip/keep-current.ts";
import { createStripStore } from "../../../../web/src/features/profile/strip/strip-store.ts";
import { localStack } from "../../../../web/src/firebase/environment.ts";
import { firstContentShown } from "../../../../web/src/firebase/first-content.ts";

/** Tells the instant at which something new was heard, in milliseconds since 1970 with their fractions. */
type Tell = (at: number) => void;

/** Follows a provider's tape as the profile page does; tells each change of the strip's cells once it is live. */
export function listenStrip(providerId: string, from: string, tell: Tell): void {
  const store = createStripStore(from, "UTC");
  firstContentShown();
  feedStrip(store, providerId);
  keepCurrent(store);
  store.subscribe((after, before) => {
    const isLive = after.status === "ready" && !after.isStale;
    if (isLive && (after.cells !== before.cells || before.isStale)) tell(instant());
  });
}

/** Follows one document with the SDK alone, over a connection of its own. */
export function listenBare(path: string, tell: Tell): void {
  const { projectId, ports } = localStack();
  const store = getFirestore(initializeApp({ projectId, apiKey: "local" }, path));
  connectFirestoreEmulator(store, "127.0.0.1", ports.firestore);
  onSnapshot(doc(store, path), (snapshot) => {
    if (snapshot.data()) tell(instant());
  });
}

function instant(): number {
  return performance.timeOrigin + performance.now();
}
