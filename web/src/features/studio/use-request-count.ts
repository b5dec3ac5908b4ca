import { useLiveQuery } from "../../firebase/live-query.ts";
import { requestsWith } from "../../firebase/requests-with.ts";

/** How many requests wait for a provider's answer, live; 0 while that is not known. */
export function useRequestCount(providerId: string | null): number {
  const open = useLiveQuery(providerId === null ? null : requestsWith(providerId));
  return open.status === "ready" ? open.value.length : 0;
}
