import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { createApi } from "../../../functions/src/api/create-api.ts";
import { holdPiece } from "../../../functions/src/booking/hold-piece.ts";
import { callerOf } from "../../../functions/src/firebase/caller.ts";
import { setStripeHost } from "../../../functions/src/payments/stripe-client.ts";
import { stacks } from "../../launch/stacks.ts";
import { ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { holdInput } from "./hold-input.ts";
import { runCallable } from "./run-callable.ts";
import { type BenchProvider, ordinaryWeek, saveProvider } from "./save-provider.ts";

const warmUps = 18;
const rounds = 90;

/** The slots that depend on their own week alone, each of them booked once. */
const slots = Object.entries(ordinaryWeek()).filter(([slotId]) => /^slot-[234]-/.test(slotId));

/**
 * `api_overhead_ratio`: a hold with its Checkout by the API, its JSON, routes and headers included, against the callable
 * of the same use case. Neither verifies a token here.
 */
export async function measureApiOverhead(): Promise<{ api_overhead_ratio: number }> {
  setStripeHost(`http://127.0.0.1:${stacks.bench.ports.stripe}`);
  const api = await createApi({ identify: (token) => Promise.resolve(callerOf(token, { name: token })) });
  const places: { byApi: BenchProvider; called: BenchProvider }[] = [];
  for (let index = 0; index < (warmUps + rounds) / slots.length; index++) {
    const byApi = await saveProvider(`api-${index}`, ordinaryWeek());
    places.push({ byApi, called: await saveProvider(`called-${index}`, ordinaryWeek()) });
  }
  const wishOf = (round: number, of: "byApi" | "called") => {
    const place = places[Math.floor(round / slots.length)];
    const [slotId, slot] = slots[round % slots.length] ?? [];
    if (!place || slotId === undefined || !slot) throw new Error(`there is no place for round ${round}`);
    const piece = { start: slot.start, end: addMilliseconds(slot.start, 2 * hour) };
    const [input, { uid }] = holdInput(place[of], slotId, piece);
    const { key, ...wish } = { ...input, start: input.start.toISOString(), end: input.end.toISOString() };
    return { uid, key, wish };
  };

  const times = await timeInTurns(
    {
      product(round) {
        const { uid, key, wish } = wishOf(round, "byApi");
        const body = JSON.stringify({ kind: "hold", ...wish });
        const headers = {
          authorization: `Bearer ${uid}`,
          "content-type": "application/json",
          "idempotency-key": key,
        };
        return millisecondsOf(async () => {
          const request = new Request("http://localhost/api/v1/sessions", { method: "POST", headers, body });
          const response = await api.fetch(request, { address: "127.0.0.1" });
          if (response.status !== 201) throw new Error(`the API answered ${response.status}: ${await response.text()}`);
          await response.text();
        });
      },
      reference(round) {
        const { uid, key, wish } = wishOf(round, "called");
        return millisecondsOf(() => runCallable(holdPiece, { ...wish, key }, uid));
      },
    },
    { warmUps, rounds },
  );
  return { api_overhead_ratio: ratioOfMedians(times.product, times.reference) };
}
