import { personName } from "@flexsession/domain/account/user";
import { Refusal, refusalDetails } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { type CallableOptions, type CallableRequest, HttpsError, onCall } from "firebase-functions/https";
import { z } from "zod";

/** Who calls, as their verified token says. */
export interface Caller {
  readonly uid: string;
  readonly name: string | null;
  readonly email: string | null;
}

interface Contract<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

interface Options extends Pick<CallableOptions, "secrets"> {
  /** The most bytes of a call's body, where it may be larger than most. */
  readonly mostBytes?: number;
}

// A client can put any text into its token as its name; one that no account could have counts as none.
const claims = z.object({ name: personName.optional().catch(undefined), email: z.string().optional() });
const usualBytes = 16_384;

/**
 * A use case as a callable for signed-in people: checks and decodes its input, translates refusals once. Anything else
 * that is thrown is logged whole and shown as an internal error.
 */
export function callable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  { mostBytes = usualBytes, ...options }: Options,
  run: (input: z.output<I>, caller: Caller) => Promise<z.output<O>>,
) {
  return onCall({ ...options, cors: true }, (request) =>
    answer(contract, request, mostBytes, (input) => run(input, callerOf(request))),
  );
}

/** As `callable`, for people who have not signed in; `address` is where the call comes from. */
export function publicCallable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  { mostBytes = usualBytes, ...options }: Options,
  run: (input: z.output<I>, address: string) => Promise<z.output<O>>,
) {
  return onCall({ ...options, cors: true }, (request) =>
    answer(contract, request, mostBytes, (input) => run(input, request.rawRequest.ip ?? "unknown")),
  );
}

async function answer<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  request: CallableRequest<unknown>,
  mostBytes: number,
  run: (input: z.output<I>) => Promise<z.output<O>>,
): Promise<unknown> {
  try {
    if ((request.rawRequest.rawBody?.length ?? 0) > mostBytes) throw new Refusal("invalid-input");
    const input = contract.input.safeParse(request.data);
    if (!input.success) throw new Refusal("invalid-input", { cause: input.error });
    return z.encode(contract.output, await run(input.data));
  } catch (error) {
    if (error instanceof Refusal) {
      throw new HttpsError("failed-precondition", error.code, z.encode(refusalDetails, error));
    }
    logger.error("a callable failed", error);
    throw new HttpsError("internal", "internal");
  }
}

function callerOf(request: CallableRequest<unknown>): Caller {
  if (!request.auth) throw new Refusal("signed-out");
  const { name, email } = claims.parse(request.auth.token);
  return { uid: request.auth.uid, name: name ?? null, email: email ?? null };
}
