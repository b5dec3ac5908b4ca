import { contracts } from "@flexsession/domain/contracts";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { auth } from "../firebase/app.ts";
import { publicCallable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { effect } from "../firebase/effect.ts";
import { appUrl } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { takeToken } from "./take-token.ts";

/** Mails a sign-in link, at most a few an hour to one address and from one network address; answers everybody alike. */
export const sendSignInLink = publicCallable(contracts.sendSignInLink, {}, async (input, address) => {
  const email = input.email.toLowerCase();
  const buckets = [
    { key: digest("email", email).toString("hex").slice(0, 32), burst: 5, refillMs: 12 * minute },
    { key: digest("address", address).toString("hex").slice(0, 32), burst: 30, refillMs: minute },
  ];
  await commit({ documents: buckets.map((each) => refs.rateLimit(each.key)) }, (draft, now) => {
    for (const bucket of buckets) takeToken(draft, bucket, now);
  });

  const link = await effect("auth.link", () => makeLink(email, input.continueTo));
  const mailId = digest("signIn", link).toString("hex").slice(0, 32);
  await commit({ documents: [refs.mail(mailId)] }, (draft, now) => {
    const dueAt = addMilliseconds(now, minute);
    draft.put(refs.mail(mailId), {
      mailId,
      kind: "signIn",
      to: email,
      link,
      state: "queued",
      attempts: 0,
      dueAt,
      createdAt: now,
    });
  });
  return {};
});

/** A link to our own page with the one-time code that the auth service made, so that nobody leaves our address. */
async function makeLink(email: string, continueTo: string): Promise<string> {
  const page = `${appUrl.value()}/sign-in`;
  const made = new URL(await auth.generateSignInWithEmailLink(email, { url: page, handleCodeInApp: true }));
  const link = new URL(page);
  for (const name of ["mode", "oobCode", "apiKey"]) link.searchParams.set(name, made.searchParams.get(name) ?? "");
  link.searchParams.set("continue", continueTo);
  return link.toString();
}
