import { Refusal, refusalDetails } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { type CallableOptions, type CallableRequest, HttpsError, onCall } from "firebase-functions/https";
import { z } from "zod";
import { addressOf } from "./address-of.ts";
import { type Caller, callerOf } from "./caller.ts";
import { requireAppCheck } from "./params.ts";
import { type Contract, makeUseCase, parseInput } from "./use-case.ts";

interface Options extends Pick<CallableOptions, "secrets" | "timeoutSeconds"> {
  /** The most bytes of a call's body, where it may be larger than most. */
  readonly mostBytes?: number;
}

const usualBytes = 16_384;

/**
 * A use case as a callable for signed-in people: translates refusals once. Anything else that is thrown is logged whole
 * and shown as an internal error. What it does can also be reached in this process, without its wire.
 */
export function callable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  { mostBytes = usualBytes, ...options }: Options,
  run: (input: z.output<I>, caller: Caller) => Promise<z.output<O>>,
) {
  const useCase = makeUseCase(contract, run);
  const served = onCall({ ...options, cors: true }, (request) =>
    answer(request, mostBytes, () =>
      useCase.perform(request.data, request.auth ? callerOf(request.auth.uid, request.auth.token) : null),
    ),
  );
  return Object.assign(served, { useCase });
}

/** As `callable`, for people who have not signed in; `address` is where the call comes from. */
export function publicCallable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  options: Pick<CallableOptions, "secrets">,
  run: (input: z.output<I>, address: string) => Promise<z.output<O>>,
) {
  return onCall({ ...options, cors: true }, (request) =>
    answer(request, usualBytes, async () => {
      const input = parseInput(contract.input, request.data);
      return z.encode(contract.output, await run(input, addressOf(request.rawRequest)));
    }),
  );
}

async function answer(
  request: CallableRequest<unknown>,
  mostBytes: number,
  run: () => Promise<unknown>,
): Promise<unknown> {
  try {
    if (requireAppCheck.value() && !request.app) throw new Refusal("not-our-page");
    if ((request.rawRequest.rawBody?.length ?? 0) > mostBytes) throw new Refusal("invalid-input");
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      throw new HttpsError("failed-precondition", error.code, z.encode(refusalDetails, error));
    }
    logger.error("a callable failed", error, subjectOf(request.data));
    throw new HttpsError("internal", "internal");
  }
}

const subject = z.object({ bookingId: z.string().max(100) });

/** Which booking a call is about, so that the log of one can be found by its id. */
function subjectOf(data: unknown): { readonly bookingId?: string } {
  return subject.safeParse(data).data ?? {};
}
