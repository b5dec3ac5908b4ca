import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { useNow } from "../../firebase/clock.ts";
import { chooseZone, useTimeSettings } from "../../ui/time-settings.ts";
import { type ProfileAddress, readAddress, withAddress } from "./profile-address.ts";

/** How far ahead one can look, in days: the longest horizon is longer, but nobody leafs that far. */
const farthestDays = 120;

/** What the address says, completed by what this device remembers, and how to change it. */
export function useProfileAddress() {
  const [query, setQuery] = useSearchParams();
  const address = useMemo(() => readAddress(query), [query]);
  const remembered = useTimeSettings((settings) => settings.zone);
  const now = useNow(60_000);

  const zone = address.zone ?? remembered;
  const today = localDateOf(now, zone);
  const from = address.from !== null && address.from > today ? address.from : today;

  const change = (changes: Partial<ProfileAddress>, how?: "replace") =>
    setQuery((before) => withAddress(before, changes), { replace: how === "replace", preventScrollReset: true });
  const show = (date: string) => change({ from: date > today ? date : null }, "replace");

  return {
    ...address,
    zone,
    from,
    change,
    showFrom: show,
    earlier: from > today ? () => show(addLocalDays(from, -7)) : null,
    later: from < addLocalDays(today, farthestDays) ? () => show(addLocalDays(from, 7)) : null,
    changeZone: (next: string) => {
      chooseZone(next);
      change({ zone: address.zone === null ? null : next }, "replace");
    },
  };
}
