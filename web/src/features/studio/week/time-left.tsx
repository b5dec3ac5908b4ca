import { useNow } from "../../../firebase/clock.ts";
import { timeLeftText } from "../../../ui/time-left-text.ts";

/** How long a hold still lasts, by the second. */
export function TimeLeft({ until }: { readonly until: Date }) {
  return <span style={{ fontVariantNumeric: "tabular-nums" }}>{timeLeftText(until, useNow(1_000))}</span>;
}
