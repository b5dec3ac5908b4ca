import { randomUUID } from "node:crypto";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { median, rounded } from "../measure/statistics.ts";
import { millisecondsOf } from "../measure/time-in-turns.ts";
import { bareHold } from "./bare-hold.ts";
import { checkSale } from "./check-sale.ts";
import { hotSlotId, outcomeOf, saveHotProvider } from "./crowd.ts";
import { holdInput } from "./hold-input.ts";
import { ordinaryWeek, saveProvider } from "./save-provider.ts";
import { outOfOrderIn, type Sold } from "./waitlist-order.ts";

const seats = 500;
const callers = 2_000;
const warmUps = 5;
const sales = 15;
/** So many bare commits beside each sale; their median counts. */
const bareCommits = 12;
/** Behind one sale everybody joins the waitlist who got nothing, and so many of the seats are given back. */
const givenBack = 40;

/**
 * `class_onsale_ms_ratio`: 2,000 people at once for the 500 seats of a class, until the last of them is told, against one
 * bare guarded batch. `class_onsale_winners`: how many got a seat, in the sale that was furthest from right.
 * `class_onsale_out_of_order`: how many of the 1,500 others, who all join the waitlist then, stand in it or get their turn
 * otherwise than in the order of their commits.
 *
 * @throws {Error} when somebody was told anything but that they won or that all seats are gone
 */
export async function measureClassOnsale() {
  const times: { sale: number[]; bare: number[] } = { sale: [], bare: [] };
  const winners: number[] = [];
  let last: Sold | null = null;
  for (let round = 0; round < warmUps + sales; round++) {
    const bare = await bareCommitOf(round);
    const sold = await sell(round);
    winners.push(sold.won);
    last = sold;
    if (round < warmUps) continue;
    times.bare.push(bare);
    times.sale.push(sold.milliseconds);
  }
  if (!last) throw new Error("nothing was sold");
  return {
    class_onsale_ms_ratio: rounded(median(times.sale) / median(times.bare), 1),
    class_onsale_winners: winners.toSorted((a, b) => Math.abs(b - seats) - Math.abs(a - seats))[0] ?? 0,
    class_onsale_out_of_order: await outOfOrderIn(last, givenBack),
  };
}

async function sell(round: number): Promise<Sold & { readonly won: number; readonly milliseconds: number }> {
  const provider = await saveHotProvider(`onsale-${round}`, seats);
  const people = Array.from({ length: callers }, () => holdInput(provider, hotSlotId));
  let answers: string[] = [];
  const milliseconds = await millisecondsOf(async () => {
    answers = await Promise.all(people.map((input) => outcomeOf(commitHold(...input))));
  });
  const { won, failed } = await checkSale(provider.providerId, answers);
  if (failed > 0) throw new Error("a caller of the sale failed");
  const uids = people.map(([, caller]) => caller.uid);
  const lost = uids.filter((_, index) => answers[index] !== "won");
  return { provider, lost, won, milliseconds };
}

async function bareCommitOf(round: number): Promise<number> {
  const { providerId, slots } = await saveProvider(`bare-onsale-${round}`, ordinaryWeek());
  const milliseconds: number[] = [];
  for (let index = 0; index < bareCommits; index++) {
    const slotId = `slot-${2 + (index % 3)}-8`;
    const slot = slots[slotId];
    if (!slot) throw new Error(`there is no slot ${slotId}`);
    const ids = { bookingId: randomUUID(), customerId: randomUUID(), claimId: randomUUID().slice(0, 16) };
    const piece = { slotId, start: slot.start, end: addMilliseconds(slot.start, 2 * hour) };
    const booking = makeBooking("awaitingPayment", { ...ids, ...piece, providerId });
    milliseconds.push(await millisecondsOf(() => bareHold(booking)));
  }
  return median(milliseconds);
}
