import { lazy, Suspense } from "react";
import { useAccount } from "../../firebase/account.ts";
import { later } from "../later.tsx";
import styles from "./header.module.css";

const Bell = lazy(async () => ({
  default: await later(async () => (await import("../../features/notices/bell.tsx")).default),
}));

/** The way to the notices, with how many are unread, for people who are signed in. */
export function BellSlot() {
  const isSignedIn = useAccount((account) => account.status === "signed-in");
  if (!isSignedIn) return null;
  return (
    <Suspense>
      <Bell link={styles.bell ?? ""} badge={styles.badge ?? ""} />
    </Suspense>
  );
}
