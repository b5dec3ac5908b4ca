import type { PassMail } from "../notify/mail.ts";
import type { Notice, Side } from "../notify/notice.ts";
import type { PassKind } from "../notify/notice-kind.ts";
import type { Pass } from "./pass.ts";
import { hasUnused } from "./remind-pass.ts";

/** Who gets what was not used of a pass that is over; null where nothing of it was left. */
export function unusedOf({ refund, release }: Pick<Pass, "refund" | "release">): NonNullable<Notice["unused"]> | null {
  const isBack = refund !== null && refund.amountMinor > 0;
  const isKept = release !== null && release.netMinor + release.feeMinor > 0;
  if (isBack && isKept) return "both";
  if (isBack) return "customer";
  return isKept ? "provider" : null;
}

/**
 * What a party is told of a pass, in the app and by mail, under one id: of its beginning and its end there is one each, and one
 * reminder of each time at which it would end.
 */
export function toldOfPass(
  pass: Pass,
  kind: PassKind,
  to: Side,
  now: Date,
): { readonly notice: Notice; readonly mail: PassMail } {
  const { passId, version, customerId, providerId, customer, provider, title, expiresAt } = pass;
  const noticeId = noticeIdOfPass(pass, kind, to);
  const unused = kind === "packEnded" ? unusedOf(pass) : null;
  const notice: Notice = {
    noticeId,
    kind,
    bookingId: null,
    moreDates: 0,
    waited: null,
    version,
    side: to,
    who: to === "customer" ? provider.name : customer.name,
    task: "class",
    title,
    start: now,
    end: expiresAt ?? now,
    at: now,
    readAt: null,
    ...(unused && { unused }),
  };
  const uid = to === "customer" ? customerId : providerId;
  const queued = { state: "queued", attempts: 0, dueAt: now, createdAt: now } as const;
  return { notice, mail: { mailId: noticeId, kind, uid, passId, version, ...queued } };
}

/** Whether a mail about a pass still tells the truth: of a reminder, whether it still ends then with classes not used. */
export function isTrueOfPass({ kind, mailId }: Pick<PassMail, "kind" | "mailId">, pass: Pass, now: Date): boolean {
  if (kind !== "packReminder") return true;
  return hasUnused(pass, now) && mailId === noticeIdOfPass(pass, kind, "customer");
}

function noticeIdOfPass({ passId, expiresAt }: Pass, kind: PassKind, to: Side): string {
  const of = kind === "packReminder" && expiresAt ? `-${expiresAt.getTime().toString(36)}` : "";
  return `pass-${passId}${of}-${to}-${kind}`;
}
