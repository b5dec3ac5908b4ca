import { ApiError } from "./api-error.ts";

/**
 * The API key of a request, sent as a bearer token or as the user name of basic authorization.
 *
 * @throws {ApiError} 401 without the right key, 403 for another account
 */
export function authenticate(headers: Headers, secretKey: string): string {
  const key = keyOf(headers.get("authorization"));
  if (key === undefined) {
    const message =
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').";
    throw new ApiError({ status: 401, message, beforeWork: true });
  }
  if (key !== secretKey) {
    throw new ApiError({ status: 401, message: `Invalid API Key provided: ${masked(key)}`, beforeWork: true });
  }
  const account = headers.get("stripe-account");
  if (account !== null) {
    const message = `The provided key '${masked(key)}' does not have access to account '${account}' (or that account does not exist).`;
    throw new ApiError({ status: 403, code: "account_invalid", message, beforeWork: true });
  }
  return key;
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
