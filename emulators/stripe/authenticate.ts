import { ApiError } from "./api-error.ts";
import type { StandIn } from "./stand-in.ts";

/** Who asks: the platform by its key, for itself (null) or for one of its connected accounts. */
export type Caller = { apiKey: string; account: string | null };

/**
 * The caller of a request, whose key is sent as a bearer token or as the user name of basic authorization.
 *
 * @throws {ApiError} 401 without the right key, 403 for an account that is not connected
 */
export function authenticate({ state }: StandIn, headers: Headers, secretKey: string): Caller {
  const key = keyOf(headers.get("authorization"));
  if (key === undefined) {
    const message =
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').";
    throw new ApiError({ status: 401, message, beforeWork: true });
  }
  if (key !== secretKey) {
    throw new ApiError({ status: 401, message: `Invalid API Key provided: ${masked(key)}`, beforeWork: true });
  }
  const account = headers.get("stripe-account") ?? headers.get("stripe-context");
  if (account !== null && state.accounts[account] === undefined) {
    const message = `The provided key '${masked(key)}' does not have access to account '${account}' (or that account does not exist).`;
    throw new ApiError({ status: 403, code: "account_invalid", message, beforeWork: true });
  }
  return { apiKey: key, account };
}

function keyOf(authorization: string | null): string | undefined {
  const [scheme, credentials] = authorization?.split(" ") ?? [];
  if (credentials === undefined || credentials === "") return undefined;
  if (scheme?.toLowerCase() === "bearer") return credentials;
  if (scheme?.toLowerCase() === "basic")
    return Buffer.from(credentials, "base64").toString().split(":")[0] || undefined;
  return undefined;
}

function masked(key: string): string {
  return `${key.slice(0, 8)}****${key.slice(-4)}`;
}
