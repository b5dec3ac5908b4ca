import { useEffect } from "react";
import { useOwnAccount } from "./own-account.ts";

/** Leaves this page's sign-in once its person has ended all of them, wherever they did. */
export function useEndedElsewhere(): void {
  const own = useOwnAccount();
  const endedAt = own.status === "ready" ? (own.value.signedOutAt?.getTime() ?? null) : null;
  useEffect(() => {
    if (endedAt === null) return;
    import("./end-older-sign-in.ts")
      .then(({ endOlderSignIn }) => endOlderSignIn(new Date(endedAt)))
      // Without a connection there is nothing to leave yet; the account is heard of again with the next one.
      .catch(() => undefined);
  }, [endedAt]);
}
