import { median, ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { checkSale, type Sale } from "./check-sale.ts";
import { crowdFor, saveHotProvider } from "./crowd.ts";

const callers = 1_000;
const seats = 100;
/** One queue of commits takes as long as dozens of rushes: so many are measured in a turn, and their median counts. */
const rushesInTurn = 5;

/**
 * `hot_slot_speedup`: a thousand people at once for a hundred seats of one class, against the same queue of people with
 * one commit for each. `hot_slot_winners`: how many of them got a seat, in the rush that was furthest from right.
 *
 * @throws {Error} when somebody was told anything but that they won or that all seats are gone
 */
export async function measureHotSlot(): Promise<{ hot_slot_speedup: number; hot_slot_winners: number }> {
  const sales: Sale[] = [];
  let providers = 0;
  const sell = async (runAll: (calls: readonly (() => Promise<string>)[]) => Promise<string[]>) => {
    const provider = await saveHotProvider(`hot-${providers++}`, seats);
    const calls = crowdFor(provider, callers);
    let answers: string[] = [];
    const milliseconds = await millisecondsOf(async () => {
      answers = await runAll(calls);
    });
    sales.push(await checkSale(provider.providerId, answers));
    return milliseconds;
  };
  const rush = () => sell((calls) => Promise.all(calls.map((call) => call())));

  const times = await timeInTurns(
    { product: async () => median(await repeat(rushesInTurn, rush)), reference: () => sell(inOrder) },
    { warmUps: 1, rounds: 3 },
  );
  if (sales.some((each) => each.failed > 0)) throw new Error("a caller of the hot slot failed");
  const winners = sales.map((each) => each.won).sort((a, b) => Math.abs(b - seats) - Math.abs(a - seats));
  return { hot_slot_speedup: ratioOfMedians(times.reference, times.product), hot_slot_winners: winners[0] ?? 0 };
}

async function inOrder(calls: readonly (() => Promise<string>)[]): Promise<string[]> {
  const answers: string[] = [];
  for (const call of calls) answers.push(await call());
  return answers;
}

async function repeat(times: number, run: () => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  for (let index = 0; index < times; index++) results.push(await run());
  return results;
}
