import { choiceFor } from "@flexsession/domain/notify/notice-choices";
import type { NoticeKind } from "@flexsession/domain/notify/notice-kind";
import { useMemo } from "react";
import { useOwnAccount } from "../../firebase/own-account.ts";

/** Whether somebody wants to be told of a kind in the app; null until their choices are known. */
export function useWanted(): ((kind: NoticeKind) => boolean) | null {
  const account = useOwnAccount();
  return useMemo(() => {
    if (account.status === "loading") return null;
    const choices = account.status === "ready" ? account.value.notices : {};
    return (kind: NoticeKind) => choiceFor(choices, kind).app;
  }, [account]);
}
