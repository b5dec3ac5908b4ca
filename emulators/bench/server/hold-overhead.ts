import { randomUUID } from "node:crypto";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { bareHold } from "./bare-hold.ts";
import { holdInput } from "./hold-input.ts";
import { type BenchProvider, ordinaryWeek, saveProvider } from "./save-provider.ts";

const pieceHours = 2;

/** The slots whose holds depend on their own week alone, as the reference supposes: Wednesday to Friday. */
const midweek = Object.entries(ordinaryWeek()).filter(([slotId]) => /^slot-[234]-/.test(slotId));

/** Both halves of every slot, in order: how many holds one provider's week takes. */
const pieces = midweek.flatMap(([slotId, slot]) => [
  { slotId, start: slot.start, end: addMilliseconds(slot.start, pieceHours * hour) },
  { slotId, start: addMilliseconds(slot.start, pieceHours * hour), end: slot.end },
]);

/** `hold_overhead_p50`: the use case of a hold, one caller after the other, against a bare guarded batch. */
export async function measureHoldOverhead(): Promise<{ hold_overhead_p50: number }> {
  const warmUps = pieces.length * 3;
  const rounds = pieces.length * 12;
  const providers: { product: BenchProvider; reference: BenchProvider }[] = [];
  for (let index = 0; index < (warmUps + rounds) / pieces.length; index++) {
    const product = await saveProvider(`hold-${index}`, ordinaryWeek());
    providers.push({ product, reference: await saveProvider(`bare-hold-${index}`, ordinaryWeek()) });
  }
  const placeOf = (round: number) => {
    const provider = providers[Math.floor(round / pieces.length)];
    const piece = pieces[round % pieces.length];
    if (!provider || !piece) throw new Error(`there is no place for round ${round}`);
    return { ...provider, piece };
  };

  const times = await timeInTurns(
    {
      product(round) {
        const { product, piece } = placeOf(round);
        const input = holdInput(product, piece.slotId, piece);
        return millisecondsOf(() => commitHold(...input));
      },
      reference(round) {
        const { reference, piece } = placeOf(round);
        const ids = { bookingId: randomUUID(), customerId: randomUUID(), claimId: randomUUID().slice(0, 16) };
        const booking = makeBooking("awaitingPayment", { ...ids, ...piece, providerId: reference.providerId });
        return millisecondsOf(() => bareHold(booking));
      },
    },
    { warmUps, rounds },
  );
  return { hold_overhead_p50: ratioOfMedians(times.product, times.reference) };
}
