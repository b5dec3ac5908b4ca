import type { HeardSubscription } from "@flexsession/domain/subscriptions/hear-subscription";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { toldOfSubscription } from "@flexsession/domain/subscriptions/told-of-subscription";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Tells parties what a commit has made of their subscription, by notice and by mail, within that commit. */
export function announceSubscription(
  draft: Draft,
  subscription: Subscription,
  tidings: HeardSubscription["tidings"],
  now: Date,
): void {
  for (const [kind, to] of tidings) {
    const { mail, notice } = toldOfSubscription(subscription, kind, to, now);
    draft.create(refs.mail(mail.mailId), mail);
    draft.create(refs.notice(mail.uid, notice.noticeId), notice);
  }
}
