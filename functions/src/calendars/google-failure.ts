import { z } from "zod";

const apiError = z.object({
  error: z.object({ message: z.string().optional(), errors: z.array(z.object({ reason: z.string() })).optional() }),
});
const tokenError = z.object({ error: z.string() });
const response = z.object({ status: z.number(), data: z.unknown() });
const failed = z.object({ response: response.optional(), code: z.union([z.string(), z.number()]).optional() });

/**
 * What Google answered instead of what it was asked for. It says nothing of the request: the client's own error carries
 * the request's headers and body, tokens included, which would stand in a log.
 */
export class GoogleFailure extends Error {
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Google's word for why. */
  readonly reason: string;

  private readonly isOfTokens: boolean;

  constructor(status: number, reason: string, isOfTokens = false) {
    super(`Google answered ${status} ${reason}`);
    this.name = "GoogleFailure";
    this.status = status;
    this.reason = reason;
    this.isOfTokens = isOfTokens;
  }

  /** Whether what was granted is no longer. Of what the token's endpoint refuses, all else is a fault of ours. */
  get isRevoked(): boolean {
    return this.reason === "invalid_grant" || (this.status === 401 && !this.isOfTokens);
  }

  /** Whether asking again later may help. */
  get isPassing(): boolean {
    const isLimit = this.status === 403 && /rateLimit|quota/i.test(this.reason);
    return this.status === 0 || this.status === 429 || this.status >= 500 || isLimit;
  }
}

/** The failure that the client's error stands for; anything that is not of Google's making stays as it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof GoogleFailure) return error;
  const isOfClient = error instanceof Error && "config" in error;
  if (!isOfClient) return error;
  const parsed = failed.safeParse(error);
  if (!parsed.data?.response) return new GoogleFailure(0, String(parsed.data?.code ?? "unreachable"));
  const { status, data } = parsed.data.response;
  const ofTokens = tokenError.safeParse(data);
  if (ofTokens.success) return new GoogleFailure(status, ofTokens.data.error, true);
  return new GoogleFailure(status, apiError.safeParse(data).data?.error.errors?.[0]?.reason ?? "unknown");
}
