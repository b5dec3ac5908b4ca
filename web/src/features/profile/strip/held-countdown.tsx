import { useNow } from "../../../firebase/clock.ts";
import { timeLeftText } from "../../../ui/time-left-text.ts";

/** The time until a hold lapses, `29:59`, ticking on its own so that nothing else is drawn again. */
export function HeldCountdown({ until }: { until: Date }) {
  const now = useNow(1_000);
  return <span aria-hidden="true">{timeLeftText(until, now)}</span>;
}
