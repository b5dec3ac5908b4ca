import type { Notice } from "@flexsession/domain/notify/notice";
import { useMemo } from "react";
import { useAccount } from "../../firebase/account.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { unreadNotices } from "../../firebase/notices-of.ts";
import { useWanted } from "./use-wanted.ts";

/** What somebody has not read yet and wants to hear of, live; null until it is known. */
export function useUnread(): readonly Notice[] | null {
  const uid = useAccount((account) => account.uid);
  const live = useLiveQuery(uid === null ? null : unreadNotices(uid));
  const isWanted = useWanted();
  return useMemo(
    () => (live.status === "ready" && isWanted ? live.value.filter((each) => isWanted(each.kind)) : null),
    [live, isWanted],
  );
}
