import type { Mail } from "@flexsession/domain/notify/mail";
import { html } from "hono/html";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";

/** The mail with a sign-in link. */
export async function signInMessage(mail: Extract<Mail, { kind: "signIn" }>): Promise<Message> {
  const subject = "Your sign-in link for FlexSession";
  const body = html`<p>Open this link to sign in. It works once.</p>
    <p><a href="${mail.link}">Sign in to FlexSession</a></p>
    <p>If you did not ask for it, ignore this mail: nobody gets in without the link.</p>`;
  return {
    mailId: mail.mailId,
    to: mail.to,
    subject,
    html: await mailPage(subject, body),
    text: `Open this link to sign in to FlexSession. It works once.\n\n${mail.link}\n\nIf you did not ask for it, ignore this mail.\n`,
    calendarFile: null,
  };
}
