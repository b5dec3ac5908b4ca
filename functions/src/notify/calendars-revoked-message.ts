import type { Mail } from "@flexsession/domain/notify/mail";
import { appUrl } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";

/** The mail to somebody whose calendars can no longer be read; stale once they have connected or disconnected them. */
export async function calendarsRevokedMessage(
  mail: Extract<Mail, { kind: "calendarsRevoked" }>,
): Promise<Message | "stale"> {
  const user = await readDocument(refs.user(mail.uid));
  const sync = await readDocument(refs.calendarSync(mail.uid));
  if (!user || sync?.state !== "revoked") return "stale";

  const subject = "We can no longer read your Google calendars";
  const meanwhile =
    sync.whenUnknown === "closed"
      ? "Until they are connected again, none of your free time is offered, so that nobody books you while you are busy. What is booked stays as it is."
      : "Until they are connected again, your free time is offered as you have chosen, although we cannot know whether you are busy.";
  const page = await mailPage({
    headline: subject,
    lines: [
      `Google no longer lets us see when ${sync.account} is busy. Access may have been taken back there.`,
      meanwhile,
    ],
    action: { text: "Connect again", url: `${appUrl.value()}/studio/calendars` },
    after: [
      "If you do not want them connected any more, disconnect them on the same page: your time is offered again.",
    ],
    choicesUrl: null,
  });
  return { mailId: mail.mailId, to: user.email, subject, ...page, calendarFiles: [], unsubscribeUrl: null };
}
