import { createHash } from "node:crypto";
import { ApiError } from "./api-error.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** What a request is answered with. `replayedFrom` is the request that did the work, when this one only repeats it. */
export type Answer = { status: number; body: unknown; replayedFrom?: string };

export type KeyedRequest = { apiKey: string; idempotencyKey: string; requestId: string; fingerprint: string };

const keptSeconds = 24 * 60 * 60;

/** A digest of what a request asks for: two requests under one key must have the same. */
export function fingerprintOf(method: string, path: string, body: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([method, path, sorted(body)]))
    .digest("hex");
}

/**
 * Remembers the answers under idempotency keys for 24 hours by the clock, whatever their status: a saved 500 is replayed.
 */
export function createIdempotency(standIn: StandIn) {
  const working = new Map<string, string>();

  /**
   * Claims the key until `release`, or returns the saved answer.
   *
   * @throws {ApiError} 400 `idempotency_error` for other parameters, 409 while the first request is being answered
   */
  function claim(request: KeyedRequest): Answer | undefined {
    if (request.idempotencyKey.length > 255) {
      throw new ApiError({
        status: 400,
        message: "Idempotency keys can be up to 255 characters long.",
        beforeWork: true,
      });
    }
    const slot = slotOf(request);
    const saved = liveAnswer(slot);
    const fingerprint = saved?.fingerprint ?? working.get(slot);
    if (fingerprint !== undefined && fingerprint !== request.fingerprint) throw otherParameters(request.idempotencyKey);
    if (saved !== undefined) return { status: saved.status, body: saved.body, replayedFrom: saved.requestId };
    if (working.has(slot)) throw inUse(request.idempotencyKey);
    working.set(slot, request.fingerprint);
    return undefined;
  }

  function save(request: KeyedRequest, { status, body }: Answer): void {
    const { fingerprint, requestId } = request;
    standIn.state.answers[slotOf(request)] = { savedAt: nowSeconds(standIn), fingerprint, requestId, status, body };
    standIn.changed();
  }

  function release(request: KeyedRequest): void {
    working.delete(slotOf(request));
  }

  function liveAnswer(slot: string) {
    const saved = standIn.state.answers[slot];
    if (saved === undefined || saved.savedAt + keptSeconds > nowSeconds(standIn)) return saved;
    delete standIn.state.answers[slot];
    standIn.changed();
    return undefined;
  }

  return { claim, save, release };
}

function slotOf({ apiKey, idempotencyKey }: KeyedRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([apiKey, idempotencyKey]))
    .digest("hex");
}

function otherParameters(key: string): ApiError {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new ApiError({ status: 400, type: "idempotency_error", message, beforeWork: true });
}

function inUse(key: string): ApiError {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
  return new ApiError({
    status: 409,
    type: "idempotency_error",
    code: "idempotency_key_in_use",
    message,
    beforeWork: true,
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([name, part]): [string, unknown] => [name, sorted(part)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
