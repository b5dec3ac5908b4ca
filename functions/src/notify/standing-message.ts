import type { Standing } from "@flexsession/domain/account/standing";
import type { Mail } from "@flexsession/domain/notify/mail";
import { appUrl } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";

const words: Readonly<Record<Standing, { readonly subject: string; readonly means: string }>> = {
  suspended: {
    subject: "Your FlexSession account is suspended",
    means:
      "You can still sign in, read what is yours, cancel and take back. You can begin nothing new, nobody can book you, and what you have earned waits.",
  },
  banned: {
    subject: "Your FlexSession account is closed",
    means: "You can no longer sign in. What you have paid for time that is still to come is ours to settle with you.",
  },
  good: {
    subject: "Your FlexSession account is open again",
    means: "Everything works as before, and what has waited for you goes on.",
  },
};

/** The mail to somebody whose standing an admin has changed, with the admin's reason; it always leaves. */
export async function standingMessage(mail: Extract<Mail, { kind: "standing" }>): Promise<Message | "stale"> {
  const user = await readDocument(refs.user(mail.uid));
  if (!user) return "stale";
  const { subject, means } = words[mail.to];
  const page = await mailPage({
    headline: subject,
    lines: [["FlexSession support says why", mail.reason], means],
    action: { text: "Open FlexSession", url: appUrl.value() },
    after: ["If you think that this is wrong, answer this mail."],
    choicesUrl: null,
  });
  return { mailId: mail.mailId, to: user.email, subject, ...page, calendarFiles: [], unsubscribeUrl: null };
}
