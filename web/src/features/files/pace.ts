/** How many bytes had arrived at a moment, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly sent: number;
}

/** Long enough to smooth over the parts in which files are sent. */
const windowMs = 8_000;

/** The samples of the last seconds with one more. */
export function withSample(samples: readonly Sample[], next: Sample): Sample[] {
  return [...samples.filter((each) => next.at - each.at <= windowMs), next];
}

/** Bytes a second over the samples; null while there is too little to tell. */
export function paceOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at <= first.at || last.sent <= first.sent) return null;
  return ((last.sent - first.sent) * 1_000) / (last.at - first.at);
}

/** The seconds that the rest takes at a pace; null when nobody knows. */
export function secondsLeft(bytesLeft: number, pace: number | null): number | null {
  return pace === null ? null : Math.ceil(bytesLeft / pace);
}
