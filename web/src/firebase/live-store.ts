import { type Firestore, getFirestore } from "firebase/firestore";
import { firebaseApp } from "./app.ts";
import { once } from "./once.ts";

/** The store that listens. Import this module only dynamically: it is the largest part of the SDK. */
export const liveStore = once(async (): Promise<Firestore> => {
  const store = getFirestore(firebaseApp());
  if (import.meta.env.MODE === "stack") {
    const { connectLiveStore } = await import("./local-live-store.ts");
    connectLiveStore(store);
  }
  return store;
});
