import type { Notice } from "@flexsession/domain/notify/notice";
import { useEffect, useMemo } from "react";
import { useLocation } from "react-router";
import { readNotices } from "../../firebase/read-notices.ts";
import { useLooking } from "../../ui/use-looking.ts";

/**
 * Marks as read what is about the booking whose page or room somebody looks at: they see it there. Returns the rest, so that no
 * count flickers for it.
 */
export function useSeen(
  unread: readonly Notice[] | null,
  read: (noticeIds: readonly string[]) => Promise<void> = readNotices,
): readonly Notice[] | null {
  const { pathname } = useLocation();
  const isLooking = useLooking();
  const isSeen = (each: Notice) => isLooking && `${pathname}/`.startsWith(`/bookings/${each.bookingId}/`);
  const seen = unread?.filter(isSeen).map((each) => each.noticeId);
  const ids = seen?.join(" ") ?? "";

  useEffect(() => {
    // Should it fail, they stay unread and the next look tries again.
    if (ids !== "") read(ids.split(" ")).catch(() => undefined);
  }, [ids, read]);

  return useMemo(() => unread?.filter((each) => !ids.split(" ").includes(each.noticeId)) ?? null, [unread, ids]);
}
