import { type SupportStep, supportStep } from "@flexsession/domain/admin/booking-act";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content, Line } from "./content.ts";
import { nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** What support says yes or no to, and in whose place. */
const acts = {
  approve: { as: "provider", did: "approved the request for" },
  decline: { as: "provider", did: "declined the request for" },
  complete: { as: "customer", did: "called the booking done for" },
} as const satisfies Record<string, { as: Side; did: string }>;

type ActName = keyof typeof acts;

/** That support took a step in the place of a party, and why; nothing where the party took it. */
export function supportLines(booking: Booking, name: ActName, to: Side): Line[] {
  const step = supportStep(booking, name);
  return step ? linesOf(booking, name, step, to) : [];
}

function linesOf({ customer, provider }: Booking, name: ActName, { reason }: SupportStep, to: Side): Line[] {
  const { as, did } = acts[name];
  const who = as === to ? "you" : as === "customer" ? customer.name : provider.name;
  return [`FlexSession support ${did} ${who}.`, ["Support says why", reason]];
}

/** To a party that hears of what support did by nothing else: what it was, in whose place, and why. */
export function supportActed(booking: Booking, to: Side): Content {
  const { customer, provider } = booking;
  const [own, other] = to === "customer" ? [customer, provider] : [provider, customer];
  const [last] = (["approve", "decline", "complete"] as const)
    .flatMap((name) => {
      const step = supportStep(booking, name);
      return step ? [{ name, step }] : [];
    })
    .toSorted((a, b) => b.step.at.getTime() - a.step.at.getTime());
  return {
    headline: `FlexSession support acted: ${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`,
    lines: [...timesFor(own, other, booking), ...(last ? linesOf(booking, last.name, last.step, to) : [])],
  };
}
