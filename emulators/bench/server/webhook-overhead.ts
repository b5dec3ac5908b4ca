import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import { readDocument } from "../../../functions/src/firebase/read-document.ts";
import { refs } from "../../../functions/src/firebase/refs.ts";
import { handleEvent } from "../../../functions/src/payments/handle-event.ts";
import { openCheckout } from "../../../functions/src/payments/open-checkout.ts";
import { setStripeHost } from "../../../functions/src/payments/stripe-client.ts";
import { stacks } from "../../launch/stacks.ts";
import { ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { prepareBareTransaction } from "./bare-transaction.ts";
import { countDocuments } from "./count-documents.ts";
import { holdInput } from "./hold-input.ts";
import { payCheckout } from "./pay-checkout.ts";
import { ordinaryWeek, saveProvider } from "./save-provider.ts";
import { type Write, watchBatches } from "./watch-batches.ts";

const warmUps = 10;
const rounds = 60;
const duplicates = 1_000;

/** The slots that depend on their own week alone, each of them booked once. */
const slotIds = Object.keys(ordinaryWeek()).filter((each) => /^slot-[234]-/.test(each));

/**
 * `webhook_overhead_ratio`: the event of a payment, from the verified body to the confirmed booking, the processor asked
 * for its word included, against a plain transaction that reads and writes the same documents.
 * `duplicate_event_writes`: what a thousand more of one event write.
 */
export async function measureWebhook() {
  const stripeUrl = `http://127.0.0.1:${stacks.bench.ports.stripe}`;
  setStripeHost(stripeUrl);
  const pay = async (round: number) => payCheckout(stripeUrl, await openCheckoutOf(round));

  const first = await pay(0);
  const writes: Write[] = [];
  const stopWatching = watchBatches((each) => writes.push(each));
  await handleEvent(first);
  stopWatching();

  const events = await inTurn(warmUps + rounds, (index) => pay(index + 1));
  const bare = await inTurn(warmUps + rounds, (index) =>
    prepareBareTransaction(writes, paths.stripeEvent(first.id), `bare-${index}`),
  );
  const times = await timeInTurns(
    {
      product: (round) => millisecondsOf(() => handleEvent(at(events, round))),
      reference: (round) => millisecondsOf(() => at(bare, round).run()),
    },
    { warmUps, rounds },
  );
  const again = await countDocuments(() => Promise.all(Array.from({ length: duplicates }, () => handleEvent(first))));
  return {
    webhook_overhead_ratio: ratioOfMedians(times.product, times.reference),
    duplicate_event_writes: again.writes,
    duplicate_event_reads: again.reads / duplicates,
  };
}

/** Holds a piece as a customer whom nobody knows; its Checkout session. */
async function openCheckoutOf(round: number): Promise<string> {
  const providerId = `webhook-${Math.floor(round / slotIds.length)}`;
  const slots = ordinaryWeek();
  if (round % slotIds.length === 0) await saveProvider(providerId, slots);
  const slotId = at(slotIds, round % slotIds.length);
  const start = slots[slotId]?.start ?? new Date(0);
  const piece = { start, end: addMilliseconds(start, 2 * hour) };
  const booking = await commitHold(...holdInput({ providerId, slots }, slotId, piece));
  await openCheckout(booking);
  return (await readDocument(refs.booking(booking.bookingId)))?.checkout?.checkoutId ?? "";
}

async function inTurn<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`there is nothing at ${index}`);
  return found;
}
