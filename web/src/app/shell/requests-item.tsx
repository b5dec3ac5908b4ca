import { lazy, Suspense } from "react";
import { useAccount } from "../../firebase/account.ts";
import { later } from "../later.tsx";
import styles from "./navigation.module.css";

const RequestsLink = lazy(async () => ({
  default: await later(async () => (await import("../../features/requests/requests-link.tsx")).default),
}));

/** The way to the requests, with how many wait for an answer, for people who are providers. */
export function RequestsItem() {
  const isSignedIn = useAccount((account) => account.status === "signed-in");
  if (!isSignedIn) return null;
  return (
    <Suspense>
      <RequestsLink item={styles.item ?? ""} badged={styles.badged ?? ""} badge={styles.badge ?? ""} />
    </Suspense>
  );
}
