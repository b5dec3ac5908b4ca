import { z } from "zod";

const grpcError = z.object({ code: z.number() });

/** gRPC status codes of a batch that lost against another writer: ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED. */
const lost = new Set([6, 9, 10]);

/** Whether a write failed only because a document was no longer as it had been read. */
export function isLostGuard(error: unknown): boolean {
  const parsed = grpcError.safeParse(error);
  return parsed.success && lost.has(parsed.data.code);
}
