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
import { openLeftAccount } from "./open-account.ts";
import { dropIdleSources } from "./raw-sources.ts";

/** Authentication, following whoever is signed in into the account store. Import this module only dynamically. */
export const auth = once(async (): Promise<Auth> => {
  // Loaded first and connected in the same turn: whoever is restored from the last visit is looked up at once.
  const connect = import.meta.env.MODE === "stack" ? (await import("./local-auth.ts")).connectAuth : null;
  const made = initializeAuth(firebaseApp(), { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  connect?.(made);
  let isFirst = true;
  onAuthStateChanged(made, (user) => {
    rememberSignedIn(user !== null);
    // The next visit tries again.
    if (user && isFirst) openLeftAccount(user).catch(() => undefined);
    isFirst = false;
    if (user) {
      const { uid, email, displayName } = user;
      const known = useAccount.getState();
      const name = displayName ?? (known.uid === uid ? known.name : null);
      useAccount.setState({ status: "signed-in", uid, email, name });
    } else {
      useAccount.setState(signedOut);
      dropIdleSources();
    }
  });
  return made;
});
