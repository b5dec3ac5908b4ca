import { payoutCountry } from "@flexsession/domain/payouts/payout-country";
import { readPayoutState } from "@flexsession/domain/payouts/read-payout-state";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { resumePayouts } from "../release/resume-payouts.ts";
import { fetchAccount } from "./fetch-account.ts";

const mostAttempts = 5;

/**
 * Stores how the processor has an account now, and claims the event that told of it in the same commit. What an event
 * says is never used, so any order and any repetition of them ends in the processor's latest state: an answer counts
 * only if nobody has stored another since it was asked for. An event about an account that is not one of ours changes
 * nothing. What has waited for an account to be ready is paid out at once.
 *
 * @throws {Error} when the processor does not answer, or not with an account that it is asked for without an event, or others have stored newer answers each time
 */
export async function syncPayoutAccount(accountId: string, event: WebhookEvent | null): Promise<void> {
  if (event && (await readDocument(refs.stripeEvent(event.eventId)))) return;
  const uid = (await fetchAccount(accountId))?.uid;
  if (!uid) {
    if (event) return;
    throw new Error(`payout account ${accountId} is not shown as ours`);
  }

  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    if (await tryToSync(uid, accountId, event)) return;
  }
  throw new Error(`payout account ${accountId} has changed each time it was asked for`);
}

/** @returns false when the answer is out of date */
async function tryToSync(uid: string, accountId: string, event: WebhookEvent | null): Promise<boolean> {
  const ref = refs.payoutAccount(uid);
  const before = await readDocument(ref);
  // Asked after `before` was read: whoever has stored it has asked earlier.
  const fetched = await fetchAccount(accountId);
  if (!fetched) return true;

  const outcome = await commit({ documents: [ref, ...eventRefs(event)] }, (draft, now) => {
    const current = draft.get(ref);
    if (current?.version !== before?.version) return "outdated";
    // A country that no account of ours is in: whoever has made it, it is not the one that we pay. One that is closed and
    // not known was of somebody whose account is deleted.
    const country = current?.country ?? payoutCountry.safeParse(fetched.country).data;
    if (!country || (!current && fetched.isClosed)) return "unchanged";
    if (!claimEvent(draft, event, now)) return "unchanged";
    // Two calls at once may make two accounts: the first that was stored is the one that is used.
    if (current && current.accountId !== accountId) return "unchanged";
    const read = readPayoutState(fetched.facts);
    draft.put(ref, { uid, accountId, country, ...read, version: (current?.version ?? 0) + 1, updatedAt: now });
    return current && current.state !== "ready" && read.state === "ready" ? "readyAgain" : "stored";
  });
  if (outcome === "readyAgain") await resumePayouts(uid);
  return outcome !== "outdated";
}
