import { useSyncExternalStore } from "react";

/** Whether the page is before its reader's eyes, as far as the browser knows. */
export function useLooking(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState === "visible");
}

function subscribe(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
