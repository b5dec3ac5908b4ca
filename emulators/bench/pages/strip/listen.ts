import { initializeApp } from "firebase/app";
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot } from "firebase/firestore";
import { feedStrip } from "../../../../web/src/features/profile/strip/feed-strip.ts";
import { keepCurrent } from "../../../../web/src/features/profile/strip/keep-current.ts";
import { createStripStore } from "../../../../web/src/features/profile/strip/strip-store.ts";
import { localStack } from "../../../../web/src/firebase/environment.ts";
import { firstContentShown } from "../../../../web/src/firebase/first-content.ts";

/** Tells what was heard of the slot that changes, and the instant, in milliseconds since 1970 with their fractions. */
type Tell = (isTaken: boolean, at: number) => void;

/** Follows a provider's tape as the profile page does; tells what the strip's store calls back with once it is live. */
export function listenStrip(providerId: string, from: string, tell: Tell): void {
  const store = createStripStore(from, "UTC");
  firstContentShown();
  feedStrip(store, providerId);
  keepCurrent(store);
  store.subscribe(({ status, isStale, tape }) => {
    if (status === "ready" && !isStale && tape) tell(isTaken(tape.claims), instant());
  });
}

/** Follows one document with the SDK alone, over a connection of its own. */
export function listenBare(path: string, tell: Tell): void {
  const { projectId, ports } = localStack();
  const store = getFirestore(initializeApp({ projectId, apiKey: "local" }, path));
  connectFirestoreEmulator(store, "127.0.0.1", ports.firestore);
  onSnapshot(doc(store, path), (snapshot) => {
    if (snapshot.data()) tell(isTaken(snapshot.get("claims")), instant());
  });
}

/** Of a tape on which one slot is ever taken. */
function isTaken(claims: unknown): boolean {
  return typeof claims === "object" && claims !== null && Object.keys(claims).length > 0;
}

function instant(): number {
  return performance.timeOrigin + performance.now();
}
