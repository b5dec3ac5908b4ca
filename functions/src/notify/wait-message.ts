import type { User } from "@flexsession/domain/account/user";
import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import type { WaitMail } from "@flexsession/domain/notify/mail";
import type { WaitKind } from "@flexsession/domain/notify/notice-kind";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import { appUrl } from "../firebase/params.ts";
import type { Content } from "./content.ts";
import { mailPage } from "./mail-page.ts";
import { momentIn, nameOf } from "./mail-words.ts";
import type { Message } from "./send-mail.ts";
import { timeIn } from "./time-in.ts";

const contents: Readonly<Record<WaitKind, (entry: WaitEntry, zone: string) => Pick<Content, "headline" | "lines">>> = {
  turn: (entry, zone) => ({
    headline: `Your turn: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [
      ["When", timeIn(zone, entry)],
      `It is held for you until ${momentIn(zone, entry.until ?? entry.start)}. Then it goes to the next who waits.`,
    ],
  }),
  freeAgain: (entry, zone) => ({
    headline: `${entry.isPiece ? "Free again" : "Room again"}: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [
      ["When", timeIn(zone, entry)],
      entry.mode === "request"
        ? `You wanted to hear of it. You can ask for it now: ${entry.provider.name} chooses whom they give it to, and nothing is held for you.`
        : "You wanted to hear of it. It is held for nobody: whoever books first has it.",
    ],
  }),
  waitMoved: (entry, zone) => ({
    headline: `Another time: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [
      ["When", timeIn(zone, entry)],
      "You keep your place on the waitlist. If the new time does not suit you, you can leave it.",
    ],
  }),
  calledOff: (entry, zone) => ({
    headline: `${entry.isPiece ? "No longer offered" : "Does not take place"}: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [["When", timeIn(zone, entry)], "You waited for it. Nothing is held for you, and nothing was charged."],
  }),
  turnOver: (entry, zone) => ({
    headline: `Your turn has passed: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [["When", timeIn(zone, entry)], "You can join the waitlist again."],
  }),
  waitOver: (entry, zone) => ({
    headline: `${entry.isPiece ? "Not free in time" : "No room in time"}: ${nameOf(entry)} with ${entry.provider.name}`,
    lines: [["When", timeIn(zone, entry)], "Nothing became free for you in time. The waitlist has ended."],
  }),
};

/** A mail about a place in a waitlist, in the zone of its reader's account. */
export async function waitMessage(mail: WaitMail, entry: WaitEntry, user: User): Promise<Message> {
  const { headline, lines } = contents[mail.kind](entry, user.zone);
  const choicesUrl = `${appUrl.value()}/account`;
  const query = new URLSearchParams(choiceQuery(entry)).toString();
  const page = await mailPage({
    headline,
    lines,
    action: {
      text: mail.kind === "turn" ? "Book it" : "Look at it",
      url: `${appUrl.value()}/p/${entry.provider.handle}?${query}`,
    },
    after: [],
    choicesUrl,
  });
  return { mailId: mail.mailId, to: user.email, subject: headline, ...page, calendarFiles: [], unsubscribeUrl: null };
}
