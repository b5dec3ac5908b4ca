import { personName } from "@flexsession/domain/account/person-name";
import { Refusal, refusalDetails } from "@flexsession/domain/errors";
import { logger } from "firebase-functions";
import { type CallableOptions, type CallableRequest, HttpsError, onCall } from "firebase-functions/https";
import { z } from "zod";
import { doorkeeper } from "./doorkeeper.ts";

/** Who calls, as their verified token says. */
export interface Caller {
  readonly uid: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly isAdmin: boolean;
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
const claims = z.object({
  name: personName.optional().catch(undefined),
  email: z.string().optional(),
  admin: z.unknown().optional(),
});
const usualBytes = 16_384;
/** Far beyond what anybody does by hand, or a page for them: a hundred files at once are a hundred calls. */
const callPace = { burst: 300, refillMs: 100 };

/**
 * A use case as a callable for signed-in people: checks and decodes its input, translates refusals once. Anything else
 * that is thrown is logged whole and shown as an internal error.
 */
export function callable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  { mostBytes = usualBytes, ...options }: Options,
  run: (input: z.output<I>, caller: Caller) => Promise<z.output<O>>,
) {
  const door = doorkeeper(callPace);
  return onCall({ ...options, cors: true }, (request) =>
    answer(contract, request, mostBytes, async (input) => {
      const caller = callerOf(request);
      door.admit(caller.uid);
      try {
        return await run(input, caller);
      } catch (error) {
        if (error instanceof Refusal && error.code === "too-many-attempts") door.rest(caller.uid);
        throw error;
      }
    }),
  );
}

/** As `callable`, for people who have not signed in; `address` is where the call comes from. */
export function publicCallable<I extends z.ZodType, O extends z.ZodType>(
  contract: Contract<I, O>,
  options: Pick<CallableOptions, "secrets">,
  run: (input: z.output<I>, address: string) => Promise<z.output<O>>,
) {
  return onCall({ ...options, cors: true }, (request) =>
    answer(contract, request, usualBytes, (input) => run(input, request.rawRequest.ip ?? "unknown")),
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
  const { name, email, admin } = claims.parse(request.auth.token);
  return { uid: request.auth.uid, name: name ?? null, email: email ?? null, isAdmin: admin === true };
}
