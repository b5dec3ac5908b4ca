import { type Firestore, getFirestore } from "firebase/firestore/lite";
import { firebaseApp } from "./app.ts";
import { once } from "./once.ts";

/** The store for one-time reads: a fifth of the size of the listening one, so public pages begin with it. */
export const liteStore = once(async (): Promise<Firestore> => {
  const store = getFirestore(firebaseApp());
  if (import.meta.env.MODE === "stack") {
    const { connectLiteStore } = await import("./local-lite-store.ts");
    connectLiteStore(store);
  }
  return store;
});
