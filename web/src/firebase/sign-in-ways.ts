import { useEffect, useState } from "react";
import { useAccount } from "./account.ts";

/** Whether somebody signs in by Google too, as this device knows it; null until it is known. */
export function useHasGoogle(): boolean | null {
  const uid = useAccount((account) => account.uid);
  const [hasGoogle, setHasGoogle] = useState<boolean | null>(null);
  useEffect(() => {
    if (uid === null) return undefined;
    let isCurrent = true;
    const look = async () => {
      const { auth } = await import("./auth.ts");
      const { currentUser } = await auth();
      const ways = currentUser?.providerData.map((each) => each.providerId) ?? [];
      if (isCurrent) setHasGoogle(ways.includes("google.com"));
    };
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [uid]);
  return hasGoogle;
}
