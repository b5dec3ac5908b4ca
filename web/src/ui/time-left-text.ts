/** The time between two instants as `m:ss`, or `0:00` when it is over. */
export function timeLeftText(until: Date, now: Date): string {
  const seconds = Math.max(Math.ceil((until.getTime() - now.getTime()) / 1_000), 0);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
