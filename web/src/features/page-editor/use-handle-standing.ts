import { type HandleStanding, handleText } from "@flexsession/domain/profile/handle";
import { useEffect, useState } from "react";
import type { PageActs } from "./page-acts.ts";

const pauseMs = 400;

/** Where a handle stands, asked when somebody pauses in typing; null while that is not known. */
export function useHandleStanding(handle: string, checkHandle: PageActs["checkHandle"]): HandleStanding | null {
  const [known, setKnown] = useState<{ handle: string; standing: HandleStanding } | null>(null);

  useEffect(() => {
    if (!handleText.safeParse(handle).success) return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      checkHandle(handle).then(
        (standing) => (isGone ? undefined : setKnown({ handle, standing })),
        // Saving asks again, and says what is wrong.
        () => undefined,
      );
    }, pauseMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [handle, checkHandle]);

  return known?.handle === handle ? known.standing : null;
}
