import { isEarly, type Mail } from "@flexsession/domain/notify/mail";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { z } from "zod";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { failureOf } from "../firebase/failure-of.ts";
import { refs } from "../firebase/refs.ts";
import { composeMail } from "./compose-mail.ts";
import { sendMail } from "./send-mail.ts";

const mostAttempts = 8;
const leaseMinutes = 2;

/** What an SMTP server refuses with. Its sentence often names the person's address, which has no place in a log. */
const smtpFailure = z.object({ code: z.string(), command: z.string().optional(), responseCode: z.int().optional() });

/**
 * Sends one mail of the outbox, unless it has left, somebody else is sending it, it is no longer true or not wanted. Whoever sends
 * holds a short lease first, so a trigger that runs twice sends once; a failure is left to the sweep, ever later.
 */
export async function deliverMail(mailId: string): Promise<void> {
  const mail = await takeLease(mailId);
  if (!mail) return;
  try {
    const message = await composeMail(mail);
    if (typeof message === "string") return await finish(mailId, message);
    await effect("mail.send", () => sendMail(message));
    await finish(mailId, "sent");
  } catch (error) {
    logger.error("a mail could not be sent", {
      mailId,
      attempts: mail.attempts,
      error: smtpFailure.safeParse(error).data ?? error,
    });
    if (mail.attempts >= mostAttempts) await finish(mailId, "failed", failureOf(error));
  }
}

function takeLease(mailId: string): Promise<Mail | null> {
  const ref = refs.mail(mailId);
  return commit({ documents: [ref] }, (draft, now) => {
    const mail = draft.get(ref);
    const isFree = mail?.state === "queued" || (mail?.state === "sending" && mail.dueAt <= now);
    if (!mail || !isFree || isEarly(mail, now)) return null;
    const attempts = mail.attempts + 1;
    const leased = {
      ...mail,
      state: "sending",
      attempts,
      dueAt: addMilliseconds(now, leaseMinutes * attempts * minute),
    } as const;
    draft.put(ref, leased);
    return leased;
  });
}

function finish(
  mailId: string,
  state: "sent" | "stale" | "unwanted" | "failed",
  failure: string | null = null,
): Promise<void> {
  const ref = refs.mail(mailId);
  return commit({ documents: [ref] }, (draft) => {
    const mail = draft.get(ref);
    if (!mail) return;
    // A used link has no business in the database, nor the address of somebody who may have no account, or no more.
    const finished = { ...mail, state, ...(failure !== null && { failure }) };
    draft.put(ref, finished.kind === "signIn" ? { ...finished, to: "", link: "" } : finished);
  });
}
