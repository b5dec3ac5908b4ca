import { itemOf } from "./billing-period.ts";
import { expireDueSessions, nextExpiry } from "./expire-checkout-session.ts";
import { collectInvoice, endPeriod } from "./renew-subscription.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import { isLive } from "./subscription-status.ts";

type Task = { at: number; run: () => void };

/** Does everything whose moment has come by the clock, in the order of those moments, however far the clock was moved. */
export function runDue(standIn: StandIn): void {
  expireDueSessions(standIn);
  const now = nowSeconds(standIn);
  for (let task = firstTask(standIn); task !== undefined && task.at <= now; task = firstTask(standIn)) task.run();
}

/** When something is due next, in Unix seconds. */
export function nextDue(standIn: StandIn): number | undefined {
  const moments = [nextExpiry(standIn), firstTask(standIn)?.at].filter((at) => at !== undefined);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function firstTask(standIn: StandIn): Task | undefined {
  return [...collections(standIn), ...periodEnds(standIn)].reduce<Task | undefined>(
    (first, task) => (first === undefined || task.at < first.at ? task : first),
    undefined,
  );
}

function collections(standIn: StandIn): Task[] {
  return Object.values(standIn.state.invoices).flatMap((invoice) => {
    const at = invoice.automatically_finalizes_at ?? invoice.next_payment_attempt;
    return at === null ? [] : [{ at, run: () => collectInvoice(standIn, invoice, at) }];
  });
}

function periodEnds(standIn: StandIn): Task[] {
  return Object.values(standIn.state.subscriptions)
    .filter(isLive)
    .map((subscription) => {
      const at = itemOf(subscription).current_period_end;
      return { at, run: () => void endPeriod(standIn, subscription, at) };
    });
}
