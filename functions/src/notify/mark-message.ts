import type { MarkAct } from "@flexsession/domain/admin/mark-provider";
import type { Mail } from "@flexsession/domain/notify/mail";
import { appUrl } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";

const words: Readonly<Record<MarkAct, { readonly subject: string; readonly means: string }>> = {
  verify: {
    subject: "Your FlexSession page is verified",
    means:
      "Your page and your card in the search say that we have checked who you are. That is said of the name that you have now: under another name it is no longer said, until we have checked that one.",
  },
  unverify: {
    subject: "Your FlexSession page is no longer verified",
    means: "Your page stays as it is, without the mark. What you have booked and sold stays, too.",
  },
  feature: {
    subject: "Your FlexSession page is featured",
    means: "While you have free time, you can be among the few whom everybody sees first when they look for a time.",
  },
  unfeature: {
    subject: "Your FlexSession page is no longer featured",
    means: "You are found as everybody else is. What you have booked and sold stays.",
  },
};

/** The mail to a provider whose page an admin has marked, with the admin's reason; it always leaves. */
export async function markMessage(mail: Extract<Mail, { kind: "mark" }>): Promise<Message | "stale"> {
  const [user, profile] = await Promise.all([readDocument(refs.user(mail.uid)), readDocument(refs.profile(mail.uid))]);
  if (!user || !profile) return "stale";
  const { subject, means } = words[mail.act];
  const page = await mailPage({
    headline: subject,
    lines: [["FlexSession support says why", mail.reason], means],
    action: { text: "See your page", url: `${appUrl.value()}/p/${profile.handle}` },
    after: ["If you think that this is wrong, answer this mail."],
    choicesUrl: null,
  });
  return { mailId: mail.mailId, to: user.email, subject, ...page, calendarFiles: [], unsubscribeUrl: null };
}
