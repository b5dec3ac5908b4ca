import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { now } from "../../../firebase/clock.ts";
import { announceChanges } from "./announce-changes.ts";
import { feedStrip } from "./feed-strip.ts";
import { keepCurrent } from "./keep-current.ts";
import { createStripStore, type StripStore } from "./strip-store.ts";

/**
 * A strip that is fed and follows the clock while its component lives.
 *
 * @param providerId null while it is not known yet
 * @param from local date of the first day
 */
export function useStrip(
  providerId: string | null,
  from: string,
  zone: string,
): { store: StripStore; retry: () => void } {
  const { t } = useTranslation();
  const [store] = useState(() => createStripStore(from, zone));
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const state = store.getState();
    if (state.from !== from || state.zone !== zone) store.showDays(from, zone, now());
  }, [store, from, zone]);

  // Other days lie in other weeks, and an attempt starts anew: neither is read here, both begin the feeding again.
  useEffect(
    () => (providerId === null ? undefined : feedStrip(store, providerId)),
    [store, providerId, from, zone, attempt],
  );
  useEffect(() => keepCurrent(store), [store]);
  useEffect(() => announceChanges(store, t), [store, t]);

  return {
    store,
    retry: () => {
      store.clear();
      setAttempt((count) => count + 1);
    },
  };
}
