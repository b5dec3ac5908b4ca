import type { User } from "@flexsession/domain/account/user";
import type { SubscriptionMail } from "@flexsession/domain/notify/mail";
import type { Side } from "@flexsession/domain/notify/notice";
import type { SubscriptionKind } from "@flexsession/domain/notify/notice-kind";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { appUrl } from "../firebase/params.ts";
import type { Content, Line } from "./content.ts";
import { mailPage } from "./mail-page.ts";
import { momentIn, money } from "./mail-words.ts";
import type { Message } from "./send-mail.ts";

type Say = (subscription: Subscription, side: Side, zone: string) => Pick<Content, "headline" | "lines">;

const contents: Readonly<Record<SubscriptionKind, Say>> = {
  subscribed: (of, side, zone) => ({
    headline: side === "customer" ? `Subscribed: ${nameFor(of, side)}` : `A new subscription: ${nameFor(of, side)}`,
    lines: [
      ...facts(of),
      ...until("Renews", of, zone),
      ...(side === "customer"
        ? [howToUse(of), "You can cancel it at any time. What is paid can be used until its month ends."]
        : []),
    ],
  }),
  renewed: (of, side, zone) => ({
    headline: `Renewed: ${nameFor(of, side)}`,
    lines: [...facts(of), ...until("Renews", of, zone), howToUse(of)],
  }),
  renewalFailed: (of, side) => ({
    headline: `Not paid: ${nameFor(of, side)}`,
    lines: [
      ...facts(of),
      side === "customer"
        ? "Your card could not be charged for this month, so it has no classes yet. Pay it by hand, or it is tried again in the next days and then ends."
        : "Their card could not be charged for this month. They were told how to pay; it is tried again in the next days and then ends. There is nothing for you to do.",
    ],
  }),
  endedByProvider: (of, _, zone) => ({
    headline: `Ended by ${of.provider.name}: ${of.title}`,
    lines:
      of.state === "cancelled"
        ? [
            `${of.provider.name} has ended it. Nothing is charged for it any more. What is paid can be used until its month ends.`,
          ]
        : [
            ...until("Ends", of, zone),
            `${of.provider.name} has ended it. Nothing more is charged, and what is paid can be used until then.`,
          ],
  }),
  subscriptionEnding: (of, side, zone) => ({
    headline: `Will not be renewed: ${nameFor(of, side)}`,
    lines: [
      ...until("Ends", of, zone),
      side === "customer"
        ? "Nothing more is charged. What is paid can be used until then, and until then it can be resumed."
        : `${of.providerEndedAt ? "You have ended it. " : ""}What is paid can be used until then.`,
    ],
  }),
  subscriptionEnded: (of, side) => ({
    headline: `Ended: ${nameFor(of, side)}`,
    lines: ["Nothing is charged for it any more.", ...(side === "customer" ? ["You can subscribe again."] : [])],
  }),
};

function howToUse({ provider }: Subscription): string {
  return `Choose a class of ${provider.name} that begins before then, and pay for it with this instead of a card.`;
}

function nameFor({ title, customer, provider }: Subscription, side: Side): string {
  return `${title}, with ${side === "customer" ? provider.name : customer.name}`;
}

function facts(of: Subscription): readonly Line[] {
  const { classes } = of;
  return [["Each month", `${classes === 1 ? "a class" : `${classes} classes`} for ${money(of, of.priceMinor)}`]];
}

function until(label: string, { periodEnd }: Subscription, zone: string): readonly Line[] {
  return periodEnd ? [[label, momentIn(zone, periodEnd)]] : [];
}

/** A mail about a subscription as it is now, in the zone of its reader's account. */
export async function subscriptionMessage(
  mail: SubscriptionMail,
  subscription: Subscription,
  user: User,
): Promise<Message> {
  const side = mail.uid === subscription.customerId ? "customer" : "provider";
  const { headline, lines } = contents[mail.kind](subscription, side, user.zone);
  const page = await mailPage({
    headline,
    lines,
    action: actionOf(mail.kind, side, subscription),
    after: [],
    choicesUrl: `${appUrl.value()}/account`,
  });
  return { mailId: mail.mailId, to: user.email, subject: headline, ...page, calendarFiles: [], unsubscribeUrl: null };
}

function actionOf(kind: SubscriptionKind, side: Side, { provider }: Subscription) {
  if (side === "provider") return { text: "See your plans", url: `${appUrl.value()}/studio/packs` };
  const canBook = kind === "subscribed" || kind === "renewed";
  if (canBook) return { text: "Choose a class", url: `${appUrl.value()}/p/${provider.handle}` };
  return { text: kind === "renewalFailed" ? "Pay this month" : "See your packs", url: `${appUrl.value()}/packs` };
}
