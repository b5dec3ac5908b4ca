import { lazy, Suspense } from "react";
import { useAccount } from "../../firebase/account.ts";
import { later } from "../later.tsx";
import styles from "./shell.module.css";

const HoldBar = lazy(async () => ({
  default: await later(async () => (await import("../../features/holds/hold-bar.tsx")).default),
}));

/** Where whoever holds time is asked on every page to pay or to let go. */
export function HoldBarSlot() {
  const isSignedIn = useAccount((account) => account.status === "signed-in");
  if (!isSignedIn) return null;
  return (
    <div className={styles.holds}>
      <Suspense>
        <HoldBar />
      </Suspense>
    </div>
  );
}
