/** Where a voice plays: it adds to `samples` from second `at` on, and stops at their end. */
export interface Track {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly random: () => number;
}

const turn = 2 * Math.PI;

/** The frequency of a MIDI note in hertz; 69 is the A at 440. */
function frequencyOf(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}

/** A bass drum: a sine that falls from 150 to 45 Hz. */
export function kick(track: Track, at: number): void {
  let phase = 0;
  add(track, at, 0.35, (time) => {
    phase += (turn * (45 + 105 * Math.exp(-time * 28))) / track.sampleRate;
    return 0.9 * Math.sin(phase) * Math.exp(-time * 11);
  });
}

/** A snare: noise over a short tone. */
export function snare(track: Track, at: number): void {
  add(track, at, 0.22, (time) => {
    const noise = track.random() * 2 - 1;
    return (0.45 * noise + 0.3 * Math.sin(turn * 190 * time)) * Math.exp(-time * 19);
  });
}

/** A closed hi-hat: the difference of neighbouring noise, which keeps only its top. */
export function hat(track: Track, at: number, level: number): void {
  let before = 0;
  add(track, at, 0.07, (time) => {
    const noise = track.random() * 2 - 1;
    const bright = noise - before;
    before = noise;
    return level * 0.3 * bright * Math.exp(-time * 60);
  });
}

/** A bass note: a sawtooth of six partials. */
export function bass(track: Track, at: number, note: number, seconds: number): void {
  const frequency = frequencyOf(note);
  add(track, at, seconds, (time) => {
    let value = 0;
    for (let partial = 1; partial <= 6; partial++)
      value += Math.sin(turn * frequency * partial * time) / partial ** 1.4;
    return 0.35 * value * Math.exp(-time * 2.5) * edge(time, seconds);
  });
}

/** A struck or plucked note: a carrier whose modulation fades, so that it starts bright and ends round. */
export function pluck(track: Track, at: number, note: number, seconds: number): void {
  const frequency = frequencyOf(note);
  add(track, at, seconds, (time) => {
    const brightness = 2.4 * Math.exp(-time * 6);
    const value = Math.sin(turn * frequency * time + brightness * Math.sin(turn * frequency * 2 * time));
    return 0.3 * value * Math.exp(-time * 3.2) * edge(time, seconds);
  });
}

/** A sustained note: three slightly detuned voices that swell and fade. */
export function pad(track: Track, at: number, note: number, seconds: number): void {
  const frequency = frequencyOf(note);
  add(track, at, seconds, (time) => {
    const swell = Math.sin((Math.PI * time) / seconds) ** 0.6;
    const value = [0.996, 1, 1.005].reduce(
      (sum, detune) =>
        sum + Math.sin(turn * frequency * detune * time) + 0.3 * Math.sin(turn * 2 * frequency * detune * time),
      0,
    );
    return 0.09 * value * swell;
  });
}

function edge(time: number, seconds: number): number {
  return Math.min(1, time / 0.004, Math.max(0, (seconds - time) / 0.02));
}

function add(track: Track, at: number, seconds: number, valueAt: (time: number) => number): void {
  const from = Math.round(at * track.sampleRate);
  const to = Math.min(from + Math.round(seconds * track.sampleRate), track.samples.length);
  for (let index = from; index < to; index++) {
    track.samples[index] = (track.samples[index] ?? 0) + valueAt((index - from) / track.sampleRate);
  }
}
