import { Firestore, WriteBatch } from "@google-cloud/firestore";
import { vi } from "vitest";

/**
 * Counts the documents that are read and written until `stop`, at the client library that every access goes through;
 * a batch that is sent again counts again.
 */
export function countDocuments(): { stop(): { reads: number; writes: number } } {
  const reading = vi.spyOn(Firestore.prototype, "getAll");
  const writing = (["create", "set", "update", "delete"] as const).map((name) => vi.spyOn(WriteBatch.prototype, name));
  return {
    stop() {
      const reads = reading.mock.calls.reduce((sum, documents) => sum + documents.length, 0);
      const writes = writing.reduce((sum, each) => sum + each.mock.calls.length, 0);
      for (const each of [reading, ...writing]) each.mockRestore();
      return { reads, writes };
    },
  };
}
