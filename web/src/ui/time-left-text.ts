/** The time between two instants as `m:ss`, from an hour on as `h:mm:ss`, or `0:00` when it is over. */
export function timeLeftText(until: Date, now: Date): string {
  const seconds = Math.max(Math.ceil((until.getTime() - now.getTime()) / 1_000), 0);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${minutes}:${two(seconds % 60)}`;
}
