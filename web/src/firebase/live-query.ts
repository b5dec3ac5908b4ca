import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { z } from "zod";
import { type Live, mapLive } from "./live.ts";
import { parseDocument } from "./parse-document.ts";
import type { QuerySpec, RawDocument } from "./query-spec.ts";
import { querySource } from "./raw-sources.ts";

/** A query and the schema of what it finds. */
export interface LiveQuery<T> extends QuerySpec {
  readonly schema: z.ZodType<T>;
}

const loading: Live<never> = { status: "loading" };
const nothing = () => () => undefined;

/**
 * The documents of a query, live and parsed; loading while the query is null. Equal queries share one listener, and a
 * document that did not change keeps its identity, so that memoised rows stay still.
 */
export function useLiveQuery<T>(query: LiveQuery<T> | null): Live<T[]> {
  // Equal queries are the same source, whatever object describes them.
  const source = query === null ? null : querySource(specOf(query));
  const raw = useSyncExternalStore(
    source?.subscribe ?? nothing,
    useCallback(() => source?.get() ?? loading, [source]),
  );
  const [parsed] = useState(() => new WeakMap<RawDocument, T>());
  const schema = query?.schema;

  return useMemo(() => {
    if (!schema) return loading;
    return mapLive(raw, (documents) =>
      documents.map((each) => {
        const value = parsed.get(each) ?? parseDocument(each, schema);
        parsed.set(each, value);
        return value;
      }),
    );
  }, [raw, schema, parsed]);
}

function specOf<T>({ schema: _, ...spec }: LiveQuery<T>): QuerySpec {
  return spec;
}
