import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "./api-error.ts";
import { faultError, strikesAfterEffect, takeApiFault } from "./api-fault.ts";
import { expandAnswer } from "./expand.ts";
import type { FormFields } from "./form-body.ts";
import { type Answer, type createIdempotency, fingerprintOf, type KeyedRequest } from "./idempotency.ts";
import type { Operation } from "./operation.ts";
import type { StandIn } from "./stand-in.ts";

export type ApiRequest = {
  apiKey: string;
  account: string | null;
  form: FormFields;
  ids: readonly string[];
  idempotencyKey: string | null;
  method: string;
  path: string;
  requestId: string;
};

type Idempotency = ReturnType<typeof createIdempotency>;
type Parts = { standIn: StandIn; idempotency: Idempotency; operation: Operation };

/**
 * Answers one authenticated request: replays, refuses or does the work, with the faults that are set.
 *
 * @returns undefined when a fault closes the connection instead
 * @throws {ApiError} whatever was refused before any work; such answers are not kept
 */
export async function answerCall(
  { standIn, idempotency, operation }: Parts,
  request: ApiRequest,
): Promise<Answer | undefined> {
  const keyed = keyedRequest(request);
  const replay = keyed === null ? undefined : idempotency.claim(keyed);
  try {
    const fault = takeApiFault(standIn, request.method, request.path);
    if (fault !== undefined && !strikesAfterEffect(fault)) await wait(fault.delayMs);
    const struck = fault?.status === undefined ? undefined : faultError(fault.status);

    if (fault !== undefined && !strikesAfterEffect(fault)) {
      if (fault.timeout) return undefined;
      if (struck?.beforeWork === true) throw struck;
      if (struck !== undefined && replay === undefined) return keep(asAnswer(struck));
      if (struck !== undefined) return asAnswer(struck);
    }

    const answer = replay ?? work();
    if (fault === undefined || !strikesAfterEffect(fault)) return answer;
    await wait(fault.delayMs);
    if (fault.keep === "error" && struck !== undefined && replay === undefined) keep(asAnswer(struck));
    if (fault.timeout) return undefined;
    return struck === undefined ? answer : asAnswer(struck);
  } finally {
    if (keyed !== null && replay === undefined) idempotency.release(keyed);
  }

  function work(): Answer {
    const { account, ids, form, requestId, idempotencyKey } = request;
    const cause = { requestId, idempotencyKey };
    const { run, expansions } = operation.prepare({ standIn, account, ids, id: ids[0] ?? "", form, cause });
    try {
      return keep({ status: 200, body: expandAnswer(standIn, run(), expansions) });
    } catch (error) {
      if (!(error instanceof ApiError) || error.beforeWork) throw error;
      return keep(asAnswer(error));
    }
  }

  function keep(answer: Answer): Answer {
    if (keyed !== null) idempotency.save(keyed, answer);
    return answer;
  }
}

function keyedRequest(request: ApiRequest): KeyedRequest | null {
  const { apiKey, account, form, idempotencyKey, method, path, requestId } = request;
  // A GET changes nothing, so Stripe ignores a key on it.
  if (idempotencyKey === null || method !== "POST") return null;
  // Each connected account has keys of its own.
  const owner = account === null ? apiKey : `${apiKey} ${account}`;
  return { apiKey: owner, idempotencyKey, requestId, fingerprint: fingerprintOf(method, path, form) };
}

function asAnswer({ status, body }: ApiError): Answer {
  return { status, body };
}
