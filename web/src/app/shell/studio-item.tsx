import { lazy, Suspense } from "react";
import { useAccount } from "../../firebase/account.ts";
import { later } from "../later.tsx";
import styles from "./navigation.module.css";

const StudioLink = lazy(async () => ({
  default: await later(async () => (await import("../../features/studio/studio-link.tsx")).default),
}));

/** The way to the studio, with how many requests wait for an answer, for people who are providers. */
export function StudioItem() {
  const isSignedIn = useAccount((account) => account.status === "signed-in");
  if (!isSignedIn) return null;
  return (
    <Suspense>
      <StudioLink item={styles.item ?? ""} badged={styles.badged ?? ""} badge={styles.badge ?? ""} />
    </Suspense>
  );
}
