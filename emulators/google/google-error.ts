/** A refusal in Google's own form. */
export class GoogleError extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.name = "GoogleError";
    this.status = status;
    this.reason = reason;
  }

  /** What the Calendar API answers with. */
  body(): object {
    const { status: code, message, reason } = this;
    return { error: { code, message, errors: [{ domain: "global", reason, message }] } };
  }
}

export const notFound = () => new GoogleError(404, "notFound", "Not Found");

/** The error that the Calendar API has for a status. */
export function errorOfStatus(status: number): GoogleError {
  if (status === 401) return new GoogleError(401, "authError", "Invalid Credentials");
  if (status === 403) return new GoogleError(403, "rateLimitExceeded", "Rate Limit Exceeded");
  if (status === 404) return notFound();
  if (status === 410) {
    return new GoogleError(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
  }
  if (status === 429) return new GoogleError(429, "rateLimitExceeded", "Rate Limit Exceeded");
  return new GoogleError(status, "backendError", "Backend Error");
}
