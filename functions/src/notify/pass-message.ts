import type { User } from "@flexsession/domain/account/user";
import type { PassMail } from "@flexsession/domain/notify/mail";
import type { Side } from "@flexsession/domain/notify/notice";
import type { PassKind } from "@flexsession/domain/notify/notice-kind";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import type { Pass } from "@flexsession/domain/packs/pass";
import { unusedOf } from "@flexsession/domain/packs/told-of-pass";
import { appUrl } from "../firebase/params.ts";
import type { Content, Line } from "./content.ts";
import { mailPage } from "./mail-page.ts";
import { momentIn, money } from "./mail-words.ts";
import type { Message } from "./send-mail.ts";

type Say = (pass: Pass, side: Side, zone: string) => Content;

const contents: Readonly<Record<PassKind, Say>> = {
  packBought: (pass, side, zone) => ({
    headline: side === "customer" ? `Yours: ${nameFor(pass, side)}` : `A pack is sold: ${nameFor(pass, side)}`,
    lines: [
      ["Classes", `${pass.classes} for ${money(pass, pass.priceMinor)}`],
      ...until(pass, zone),
      ...(side === "customer" ? [howToUse(pass), ruleFor[pass.unusedTo](pass)] : []),
    ],
    action: actionOf(pass, side, true),
  }),
  packReminder: (pass, side, zone) => ({
    headline: `Not used yet: ${nameFor(pass, side)}`,
    lines: [["Left", classesOf(classesLeft(pass))], ...until(pass, zone), howToUse(pass), ruleFor[pass.unusedTo](pass)],
    action: actionOf(pass, side, true),
  }),
  packEnded: (pass, side, zone) => ({
    headline: `Not used: ${nameFor(pass, side)}`,
    lines: [...until(pass, zone), ...whatBecame(pass, side)],
    action: actionOf(pass, side, false),
  }),
};

const ruleFor: Readonly<Record<Pass["unusedTo"], (pass: Pass) => string>> = {
  customer: () => "What is not used by then goes back to your card.",
  provider: ({ provider }) => `What is not used by then stays with ${provider.name}.`,
};

function howToUse({ provider }: Pass): string {
  return `Choose a class of ${provider.name} that begins before then, and pay for it with this instead of a card.`;
}

/** Where what was not used went, as an amount where it is its reader's. */
function whatBecame(pass: Pass, side: Side): readonly Line[] {
  const { refund, release, provider, customer } = pass;
  const to = unusedOf(pass);
  const isBack = to === "customer" || to === "both";
  const isKept = to === "provider" || to === "both";
  const unused = pass.shares.filter((each) => each.bookingId === null).length;
  const back = money(pass, refund?.amountMinor ?? 0);
  const net = money(pass, release?.netMinor ?? 0);
  const lines: Line[] = [["Not used", classesOf(unused)]];
  if (isBack)
    lines.push(side === "customer" ? ["Goes back to your card", back] : [`Goes back to ${customer.name}`, back]);
  if (isKept && side === "provider") lines.push(["Yours, less our fee", net]);
  if (isKept && side === "customer") {
    lines.push(`${isBack ? "The rest" : "What was not used"} stays with ${provider.name}, as it was sold.`);
  }
  return lines;
}

function classesOf(count: number): string {
  return count === 1 ? "a class" : `${count} classes`;
}

function nameFor({ title, customer, provider }: Pass, side: Side): string {
  return side === "customer" ? `${title}, with ${provider.name}` : `${title}, to ${customer.name}`;
}

function until({ expiresAt }: Pass, zone: string): readonly Line[] {
  return expiresAt ? [["Until", momentIn(zone, expiresAt)]] : [];
}

function actionOf({ provider }: Pass, side: Side, isUsable: boolean) {
  if (side === "provider") return { text: "See your packs", path: "/studio/packs" };
  return isUsable
    ? { text: "Choose a class", path: `/p/${provider.handle}` }
    : { text: "See your packs", path: "/packs" };
}

/** A mail about a pack, or a month of a subscription, in the zone of its reader's account. */
export async function passMessage(mail: PassMail, pass: Pass, user: User): Promise<Message> {
  const side = mail.uid === pass.customerId ? "customer" : "provider";
  const { headline, lines, action } = contents[mail.kind](pass, side, user.zone);
  const choicesUrl = `${appUrl.value()}/account`;
  const url = `${appUrl.value()}${action?.path ?? "/packs"}`;
  const page = await mailPage({
    headline,
    lines,
    action: { text: action?.text ?? "See your packs", url },
    after: [],
    choicesUrl,
  });
  // A reminder changes nothing, so that somebody may not want to hear of it any more.
  const unsubscribeUrl = mail.kind === "packReminder" ? choicesUrl : null;
  return { mailId: mail.mailId, to: user.email, subject: headline, ...page, calendarFiles: [], unsubscribeUrl };
}
