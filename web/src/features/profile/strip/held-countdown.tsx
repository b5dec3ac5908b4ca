import { useNow } from "../../../firebase/clock.ts";

/** The time until a hold lapses, `29:59`, ticking on its own so that nothing else is drawn again. */
export function HeldCountdown({ until }: { until: Date }) {
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return <span aria-hidden="true">{text}</span>;
}
