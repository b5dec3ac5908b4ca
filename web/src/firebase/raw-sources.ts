import { firstContent } from "./first-content.ts";
import type { Live } from "./live.ts";
import { type LiveSource, liveSources } from "./live-sources.ts";
import { keyOfQuery, type QuerySpec, type RawDocument } from "./query-spec.ts";
import { readQuery } from "./read-once.ts";

const documents = liveSources<RawDocument>();
const queries = liveSources<RawDocument[]>();

type Tell<T> = (live: Live<T>) => void;

/** A document as stored, live. */
export function documentSource(path: string): LiveSource<RawDocument> {
  return documents.source(path, (tell, retry) =>
    untilStopped(tell, retry, async (isStopped) => {
      const { listenToDocument } = await import("./listen.ts");
      if (isStopped()) return undefined;
      return listenToDocument(
        path,
        ({ value, fromCache }) => {
          if (value) tell({ status: "ready", value, stale: fromCache });
          else if (!fromCache) tell({ status: "missing" });
        },
        () => tell({ status: "failed", retry }),
      );
    }),
  );
}

/** The documents of a query as stored, live; a public page's query shows a one-time read until the listener speaks. */
export function querySource(spec: QuerySpec): LiveSource<RawDocument[]> {
  return queries.source(keyOfQuery(spec), (tell, retry) =>
    untilStopped(tell, retry, async (isStopped) => {
      if (spec.first === "once") {
        const value = await readQuery(spec);
        if (isStopped()) return undefined;
        tell({ status: "ready", value, stale: true });
        await firstContent();
      }
      const { listenToQuery } = await import("./listen.ts");
      if (isStopped()) return undefined;
      let hasSpoken = false;
      return listenToQuery(
        spec,
        ({ value, fromCache }) => {
          // Before the server has spoken, an empty answer from the cache says nothing.
          if (fromCache && !hasSpoken) return;
          hasSpoken = true;
          tell({ status: "ready", value, stale: fromCache });
        },
        () => tell({ status: "failed", retry }),
      );
    }),
  );
}

/** Forgets what no component shows any more; called when a person signs out. */
export function dropIdleSources(): void {
  documents.dropIdle();
  queries.dropIdle();
}

/** Runs an asynchronous start so that stopping works before it has ended, and a failed start can be tried again. */
function untilStopped<T>(
  tell: Tell<T>,
  retry: () => void,
  start: (isStopped: () => boolean) => Promise<(() => void) | undefined>,
): () => void {
  let isStopped = false;
  let stop: (() => void) | undefined;
  start(() => isStopped).then(
    (stopListening) => {
      if (isStopped) stopListening?.();
      else stop = stopListening;
    },
    () => {
      if (!isStopped) tell({ status: "failed", retry });
    },
  );
  return () => {
    isStopped = true;
    stop?.();
  };
}
