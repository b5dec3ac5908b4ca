import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import type { CalendarFile } from "../booking/calendar-file-of.ts";
import { mailFrom, smtpUrl } from "../firebase/params.ts";

/** One mail, ready to leave. */
export interface Message {
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendarFiles: readonly CalendarFile[];
  /** Where its reader stops mails like this one, told to their mail program; null where it is no subscription. */
  readonly unsubscribeUrl: string | null;
}

let transporter: Transporter | null = null;

/** Hands a mail to the SMTP server; its Message-ID is the same at each attempt, so that a repeat can be told. */
export async function sendMail(message: Message): Promise<void> {
  transporter ??= createTransport(smtpUrl.value());
  const { mailId, calendarFiles, unsubscribeUrl, ...parts } = message;
  await transporter.sendMail({
    from: mailFrom.value(),
    ...parts,
    messageId: `<${mailId}@flexsession>`,
    ...(unsubscribeUrl && { list: { unsubscribe: unsubscribeUrl } }),
    ...enclosed(calendarFiles),
  });
}

/**
 * One event is shown by mail programs as what the mail is about. Several are enclosed as a file each: of several events in one
 * file Outlook and Gmail take the first and leave the others out.
 */
function enclosed([first, ...others]: readonly CalendarFile[]): Pick<SendMailOptions, "icalEvent" | "attachments"> {
  if (!first) return {};
  if (others.length === 0) return { icalEvent: { ...first, method: "PUBLISH" } };
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return { attachments: [first, ...others].map((each) => ({ ...each, contentType })) };
}
