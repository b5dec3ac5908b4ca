import type { Mail } from "@flexsession/domain/notify/mail";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";

/** The mail with a sign-in link. */
export async function signInMessage(mail: Extract<Mail, { kind: "signIn" }>): Promise<Message> {
  const subject = "Your sign-in link for FlexSession";
  const page = await mailPage({
    headline: subject,
    lines: ["Open this link to sign in. It works once."],
    action: { text: "Sign in to FlexSession", url: mail.link },
    after: ["If you did not ask for it, ignore this mail: nobody gets in without the link."],
    choicesUrl: null,
  });
  return { mailId: mail.mailId, to: mail.to, subject, ...page, calendarFiles: [], unsubscribeUrl: null };
}
