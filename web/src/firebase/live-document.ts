import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { z } from "zod";
import { type Live, mapLive } from "./live.ts";
import { parseDocument } from "./parse-document.ts";
import { documentSource } from "./raw-sources.ts";

const loading: Live<never> = { status: "loading" };
const nothing = () => () => undefined;

/** One document, live and parsed; loading while the path is null. However many components ask, there is one listener. */
export function useLiveDocument<T>(path: string | null, schema: z.ZodType<T>): Live<T> {
  const source = useMemo(() => (path === null ? null : documentSource(path)), [path]);
  const raw = useSyncExternalStore(
    source?.subscribe ?? nothing,
    useCallback(() => source?.get() ?? loading, [source]),
  );
  return useMemo(() => mapLive(raw, (each) => parseDocument(each, schema)), [raw, schema]);
}
