import type { Side } from "@flexsession/domain/notify/notice";
import type { PassKind } from "@flexsession/domain/notify/notice-kind";
import type { Pass } from "@flexsession/domain/packs/pass";
import { toldOfPass } from "@flexsession/domain/packs/told-of-pass";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Tells parties what a commit has made of a pass, by notice and by mail, within that commit. */
export function announcePass(draft: Draft, pass: Pass, kind: PassKind, to: readonly Side[], now: Date): void {
  for (const side of to) {
    const { mail, notice } = toldOfPass(pass, kind, side, now);
    draft.create(refs.mail(mail.mailId), mail);
    draft.create(refs.notice(mail.uid, notice.noticeId), notice);
  }
}
