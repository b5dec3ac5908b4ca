import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { payoutCountry } from "@flexsession/domain/payouts/payout-country";
import { z } from "zod";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { appUrl, stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { createAccount, type Payee } from "./create-account.ts";
import { payoutBucket } from "./payout-bucket.ts";
import { syncPayoutAccount } from "./sync-payout-account.ts";

/** Opens the processor's own pages, where a provider says who they are and where their money goes. */
export const startPayoutOnboarding = callable(
  contracts.startPayoutOnboarding,
  { secrets: [stripeSecretKey] },
  async (input, { uid }) => {
    const payee = await admitPayee(uid, input.country);
    try {
      const accountId = await accountOf(uid, () => createAccount(payee));
      return { url: await linkTo(accountId) };
    } catch (cause) {
      throw new Refusal("payment-unavailable", { cause });
    }
  },
);

/** Whom an account is for, once for each token that they have. */
function admitPayee(uid: string, country: string): Promise<Payee> {
  const userRef = refs.user(uid);
  const profileRef = refs.profile(uid);
  const bucket = payoutBucket(uid);
  return commit({ documents: [userRef, profileRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(userRef);
    const profile = draft.get(profileRef);
    requireGoodStanding(user);
    if (!user || !profile) throw new Refusal("not-found");
    const known = payoutCountry.safeParse(country);
    if (!known.success) throw new Refusal("payout-country");
    takeToken(draft, bucket, now);
    return { uid, email: user.email, name: profile.name, country: known.data };
  });
}

/** The account of a person, made the first time and stored before anybody is sent to it. */
async function accountOf(uid: string, create: () => Promise<string>): Promise<string> {
  const known = await readDocument(refs.payoutAccount(uid));
  if (known) return known.accountId;
  const created = await create();
  await syncPayoutAccount(created, null);
  return (await readDocument(refs.payoutAccount(uid)))?.accountId ?? created;
}

/** An address that opens once: the page there sends people back to us, also when it is too old. */
async function linkTo(account: string): Promise<string> {
  const client = await stripe();
  const page = `${appUrl.value()}/studio/payouts`;
  const link = await effect("accountLink.create", () =>
    client.v2.core.accountLinks.create({
      account,
      use_case: {
        type: "account_onboarding",
        account_onboarding: { return_url: `${page}/return`, refresh_url: `${page}/refresh` },
      },
    }),
  );
  return z.object({ url: z.url() }).parse(link).url;
}
