import { Refusal } from "@flexsession/domain/errors";
import { z } from "zod";
import type { Caller } from "./caller.ts";
import { doorkeeper } from "./doorkeeper.ts";

export interface Contract<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** What somebody who has signed in can do, whichever way their wish comes: a callable and the API run the same. */
export interface UseCase<O extends z.ZodType = z.ZodType> {
  readonly contract: Contract<z.ZodType, O>;
  /**
   * @param data as it crosses the wire, as is what comes back
   * @throws {Refusal} `invalid-input` with the parser's error as its cause, `signed-out`, `too-many-attempts`, and those
   *   of the use case
   */
  perform(data: unknown, caller: Caller | null): Promise<z.input<O>>;
}

/** Far beyond what anybody does by hand, or a page for them: a hundred files at once are a hundred calls. */
const callPace = { burst: 300, refillMs: 100 };

/** A use case of signed-in people: checks and decodes its input, and refuses whoever floods it. */
export function makeUseCase<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  run: (input: z.output<I>, caller: Caller) => Promise<z.output<O>>,
): UseCase<O> {
  const door = doorkeeper(callPace);
  return {
    contract,
    async perform(data, caller) {
      const input = parseInput(contract.input, data);
      if (!caller) throw new Refusal("signed-out");
      door.admit(caller.uid);
      try {
        return z.encode(contract.output, await run(input, caller));
      } catch (error) {
        if (error instanceof Refusal && error.code === "too-many-attempts") door.rest(caller.uid);
        throw error;
      }
    },
  };
}

/** @throws {Refusal} `invalid-input` */
export function parseInput<S extends z.ZodType>(schema: S, data: unknown): z.output<S> {
  const input = schema.safeParse(data);
  if (!input.success) throw new Refusal("invalid-input", { cause: input.error });
  return input.data;
}
