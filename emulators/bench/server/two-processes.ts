import { ratioOfMedians } from "../measure/statistics.ts";
import { millisecondsOf, timeInTurns } from "../measure/time-in-turns.ts";
import { checkSale, type Sale } from "./check-sale.ts";
import { saveHotProvider } from "./crowd.ts";
import { type CrowdProcess, startCrowdProcess } from "./crowd-process.ts";

const callers = 64;
const seats = 10;

/**
 * `two_process_ratio`: 64 people for 10 seats whose calls reach two instances of the functions, against the same 64 on
 * one instance. `two_process_failed`: how many of all rounds got neither a seat nor a refusal that was true.
 *
 * @throws {Error} when not exactly the seats there are were sold
 */
export async function measureTwoProcesses(): Promise<{ two_process_ratio: number; two_process_failed: number }> {
  const processes = await Promise.all([startCrowdProcess(), startCrowdProcess()]);
  const sales: Sale[] = [];
  let providers = 0;
  const sell = async (instances: readonly CrowdProcess[]) => {
    const provider = await saveHotProvider(`shared-${providers++}`, seats);
    const size = callers / instances.length;
    let answers: string[] = [];
    const milliseconds = await millisecondsOf(async () => {
      answers = (await Promise.all(instances.map((each) => each.send({ provider, size })))).flat();
    });
    sales.push(await checkSale(provider.providerId, answers));
    return milliseconds;
  };

  const times = await timeInTurns(
    {
      product: () => sell(processes),
      // Each instance has its turn alone, so that both are equally warm.
      reference: (round) => sell(processes.filter((_, index) => index === Math.floor(round / 2) % processes.length)),
    },
    { warmUps: 10, rounds: 40 },
  );
  for (const each of processes) each.end();
  const wrong = sales.find((each) => each.won !== seats);
  if (wrong) throw new Error(`${wrong.won} callers won one of ${seats} seats`);
  const failed = sales.reduce((sum, each) => sum + each.failed, 0);
  return { two_process_ratio: ratioOfMedians(times.product, times.reference), two_process_failed: failed };
}
