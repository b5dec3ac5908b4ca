import { createTransport, type Transporter } from "nodemailer";
import { mailFrom, smtpUrl } from "../firebase/params.ts";

/** One mail, ready to leave. */
export interface Message {
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendarFile: string | null;
  /** Where its reader stops mails like this one, told to their mail program; null where it is no subscription. */
  readonly unsubscribeUrl: string | null;
}

let transporter: Transporter | null = null;

/** Hands a mail to the SMTP server; its Message-ID is the same at each attempt, so that a repeat can be told. */
export async function sendMail(message: Message): Promise<void> {
  transporter ??= createTransport(smtpUrl.value());
  const { mailId, calendarFile, unsubscribeUrl, ...parts } = message;
  await transporter.sendMail({
    from: mailFrom.value(),
    ...parts,
    messageId: `<${mailId}@flexsession>`,
    ...(unsubscribeUrl && { list: { unsubscribe: unsubscribeUrl } }),
    ...(calendarFile && { icalEvent: { filename: "flexsession.ics", method: "PUBLISH", content: calendarFile } }),
  });
}
