import { useCallback, useEffect, useState } from "react";
import { useAccount } from "./account.ts";

/** `unknown` until it is certain; `failed` when nobody could be asked, until `retry`. */
interface AdminState {
  readonly status: "unknown" | "yes" | "no" | "failed";
  readonly retry: () => void;
}

/**
 * Whether whoever is signed in is an admin, by their token. The rules decide what they may read: this decides what is
 * shown.
 */
export function useAdmin(): AdminState {
  const { status, uid } = useAccount();
  const [known, setKnown] = useState<{ readonly uid: string; readonly status: AdminState["status"] } | null>(null);
  const isAsked = known !== null && known.uid === uid;
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const answer = uid === null || isAsked ? null : { uid, status: await askToken() };
      if (answer !== null && !isGone) setKnown(answer);
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [uid, isAsked]);

  const retry = useCallback(() => setKnown(null), []);
  if (status === "signed-out") return { status: "no", retry };
  return { status: isAsked ? known.status : "unknown", retry };
}

async function askToken(): Promise<"yes" | "no" | "failed"> {
  try {
    const { auth } = await import("./auth.ts");
    const user = (await auth()).currentUser;
    // A claim that was granted since the last sign-in is only in a fresh token.
    return (await user?.getIdTokenResult(true))?.claims.admin === true ? "yes" : "no";
  } catch {
    return "failed";
  }
}
