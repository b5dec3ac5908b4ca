import { endPass as decide } from "@flexsession/domain/packs/end-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import { unusedOf } from "@flexsession/domain/packs/told-of-pass";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { bookEntries } from "../release/book-entries.ts";
import { transferOrPostpone } from "../release/transfer-or-postpone.ts";
import { announcePass } from "./announce-pass.ts";

/**
 * Ends a pass in one commit over pass, payments, transfers, ledger, balance and what is told, and carries out at once what follows. Any
 * other than one whose time is over stays as it is.
 */
export async function endPass(passId: string): Promise<void> {
  for (;;) {
    const known = await readDocument(refs.pass(passId));
    if (!known) return;
    const ended = await tryToEnd(known);
    if (!ended) continue;
    for (const each of ended.refunds) await refundOrPostpone(each);
    for (const each of ended.transfers) await transferOrPostpone(each);
    return;
  }
}

/** @returns null when the pass has changed since it was read, so that other payments may be its own */
function tryToEnd({ passId, providerId, version, shares }: Pass) {
  const passRef = refs.pass(passId);
  const [balanceRef, accountRef] = [refs.payoutBalance(providerId), refs.payoutAccount(providerId)];
  const userRef = refs.user(providerId);
  const unused = shares.filter((each) => each.bookingId === null);
  const paymentRefs = unused.map((each) => refs.payment(each.paymentId));

  return commit({ documents: [passRef, balanceRef, accountRef, userRef, ...paymentRefs] }, (draft, now) => {
    const before = draft.get(passRef);
    if (before?.version !== version) return null;
    const surroundings = {
      payments: draft.getAll(paymentRefs),
      balance: draft.get(balanceRef),
      account: draft.get(accountRef),
      isSuspended: Boolean(draft.get(userRef)?.suspended),
    };
    const ended = decide(before, surroundings, now);
    if (!ended) return { refunds: [], transfers: [] };
    draft.put(passRef, ended.pass);
    for (const each of ended.payments) draft.put(refs.payment(each.paymentId), each);
    for (const each of ended.refunds) draft.create(refs.refund(each.paymentId, each.cause), each);
    for (const each of ended.transfers) draft.create(refs.transfer(each.paymentId, passId), each);
    const pendingMinor = ended.transfers.reduce((sum, each) => sum + each.amountMinor, 0);
    if (unusedOf(ended.pass)) announcePass(draft, ended.pass, "packEnded", ["customer", "provider"], now);
    bookEntries(draft, providerId, ended.entries, pendingMinor, now);
    return ended;
  });
}
