import { Refusal } from "@flexsession/domain/errors";

/**
 * Does what needs the processor's answer for somebody who waits for it.
 *
 * @throws {Refusal} `payment-unavailable` when it does not answer
 */
export async function asUnavailable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("payment-unavailable", { cause: error });
  }
}
