import { ApiError } from "./api-error.ts";
import type { StandIn } from "./stand-in.ts";
import type { ApiFault } from "./stand-in-state.ts";
import { takeFault } from "./take-fault.ts";

/** The fault that this request meets, if one is set; each use counts down its `times`. */
export function takeApiFault({ state, changed }: StandIn, method: string, path: string): ApiFault | undefined {
  const fault = takeFault(state.apiFaults, method, path);
  if (fault) changed();
  return fault;
}

/** Whether the fault strikes only after the work is done. A closed connection does unless told otherwise: the worse case. */
export function strikesAfterEffect({ afterEffect, timeout }: ApiFault): boolean {
  return afterEffect ?? timeout;
}

/** The error a fault answers with, in the form Stripe gives that status. */
export function faultError(status: number): ApiError {
  if (status === 429)
    return new ApiError({ status, code: "rate_limit", message: "Request rate limit exceeded.", beforeWork: true });
  if (status === 409) {
    const message =
      "This object cannot be accessed right now because another API request or Stripe process is currently accessing it.";
    return new ApiError({ status, code: "lock_timeout", message, beforeWork: true });
  }
  if (status === 401) return new ApiError({ status, message: "Invalid API Key provided", beforeWork: true });
  if (status === 402)
    return new ApiError({ status, type: "card_error", code: "card_declined", message: "Your card was declined." });
  if (status === 404) return new ApiError({ status, code: "resource_missing", message: "No such object" });
  if (status < 500) return new ApiError({ status, message: "The request was refused by a fault of the stand-in." });
  return new ApiError({ status, type: "api_error", message: "An unknown error occurred" });
}
