import { call } from "./call.ts";

/** Marks notices as read; at most as many as one list holds. */
export async function readNotices(noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length > 0) await call("readNotices", { noticeIds: [...noticeIds] });
}
