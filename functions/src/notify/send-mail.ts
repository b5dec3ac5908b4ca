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
}

let transporter: Transporter | null = null;

/** Hands a mail to the SMTP server; its Message-ID is the same at each attempt, so that a repeat can be told. */
export async function sendMail(message: Message): Promise<void> {
  transporter ??= createTransport(smtpUrl.value());
  const { mailId, calendarFile, ...parts } = message;
  await transporter.sendMail({
    from: mailFrom.value(),
    ...parts,
    messageId: `<${mailId}@flexsession>`,
    ...(calendarFile && { icalEvent: { filename: "flexsession.ics", method: "PUBLISH", content: calendarFile } }),
  });
}
