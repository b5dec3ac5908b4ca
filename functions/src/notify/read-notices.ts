import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Marks notices of the caller's own as read; what was read before stays as it was. */
export const readNotices = callable(contracts.readNotices, {}, (input, caller) => {
  const inbox = [...new Set(input.noticeIds)].map((noticeId) => refs.notice(caller.uid, noticeId));
  return commit({ documents: inbox }, (draft, now) => {
    for (const ref of inbox) {
      const notice = draft.get(ref);
      if (notice?.readAt === null) draft.put(ref, { ...notice, readAt: now });
    }
    return {};
  });
});
