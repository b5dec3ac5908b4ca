import {
  type Auth,
  browserLocalPersistence,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
} from "firebase/auth";
import { rememberSignedIn, signedOut, useAccount } from "./account-store.ts";
import { firebaseApp } from "./app.ts";
import { once } from "./once.ts";
import { dropIdleSources } from "./raw-sources.ts";

/** Authentication, following whoever is signed in into the account store. Import this module only dynamically. */
export const auth = once(async (): Promise<Auth> => {
  // Loaded first and connected in the same turn: whoever is restored from the last visit is looked up at once.
  const connect = import.meta.env.MODE === "stack" ? (await import("./local-auth.ts")).connectAuth : null;
  const made = initializeAuth(firebaseApp(), { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  connect?.(made);
  onAuthStateChanged(made, (user) => {
    rememberSignedIn(user !== null);
    if (user) {
      const { uid, email, displayName, photoURL } = user;
      const known = useAccount.getState();
      const name = displayName ?? (known.uid === uid ? known.name : null);
      useAccount.setState({ status: "signed-in", uid, email, name, photo: photoURL });
    } else {
      useAccount.setState(signedOut);
      dropIdleSources();
    }
  });
  return made;
});
