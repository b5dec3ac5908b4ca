import { peaksOf } from "@flexsession/domain/profile/peaks-of";
import { encodeWav } from "./encode-wav.ts";
import { pickFrom, seededRandom } from "./seeded-random.ts";
import { bass, hat, kick, pad, pluck, snare, type Track } from "./voices.ts";

export type SampleStyle = "drums" | "beat" | "keys" | "pad" | "band";

export const sampleRate = 22_050;
const peakCount = 200;

const progressions = [
  [0, 5, 3, 4],
  [0, 4, 5, 3],
  [5, 3, 0, 4],
  [0, 3, 5, 4],
];
const scales = [
  [0, 2, 4, 5, 7, 9, 11],
  [0, 2, 3, 5, 7, 8, 10],
  [0, 2, 3, 5, 7, 9, 10],
];

interface Song extends Track {
  readonly beat: number;
  readonly beats: number;
  /** The MIDI note of a step of the song's scale, counted from its root. */
  readonly noteAt: (step: number, root: number) => number;
  readonly chordAt: (beat: number) => number;
}

/**
 * A short piece of music that depends on nothing but its style and seed, so that demo profiles have something to play
 * which nobody owns: a WAV file, its length in seconds, and its waveform.
 */
export function synthesiseSample(
  style: SampleStyle,
  seed: string,
  seconds: number,
): { wav: Buffer; seconds: number; peaks: number[] } {
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  const song = compose(samples, seed);
  if (style === "drums" || style === "beat" || style === "band") playDrums(song);
  if (style === "beat" || style === "band") playBass(song);
  if (style === "keys" || style === "band") playKeys(song);
  if (style === "pad" || style === "band") playPad(song);
  level(samples);

  return {
    wav: encodeWav(samples, sampleRate),
    seconds: samples.length / sampleRate,
    peaks: peaksOf([samples], peakCount),
  };
}

function compose(samples: Float32Array, seed: string): Song {
  const random = seededRandom(seed);
  const scale = pickFrom(scales, random);
  const progression = pickFrom(progressions, random);
  const beat = 60 / (84 + Math.floor(random() * 48));
  const key = Math.floor(random() * 12);

  return {
    samples,
    sampleRate,
    random,
    beat,
    beats: Math.floor(samples.length / sampleRate / beat),
    noteAt: (step, root) => root + key + 12 * Math.floor(step / 7) + (scale[((step % 7) + 7) % 7] ?? 0),
    chordAt: (at) => progression[Math.floor(at / 4) % progression.length] ?? 0,
  };
}

function playDrums(song: Song): void {
  const offbeat = 1 + Math.floor(song.random() * 3) * 0.25;
  for (let at = 0; at < song.beats; at++) {
    const isBackbeat = at % 2 === 1;
    if (isBackbeat) snare(song, at * song.beat);
    else kick(song, at * song.beat);
    if (at % 4 === 2) kick(song, (at + offbeat - 0.5) * song.beat);
    for (let part = 0; part < 4; part++) hat(song, (at + part / 4) * song.beat, part === 2 ? 1 : 0.55);
  }
}

function playBass(song: Song): void {
  for (let at = 0; at < song.beats; at++) {
    const step = song.chordAt(at);
    bass(song, at * song.beat, song.noteAt(step, 28), song.beat * 0.9);
    if (song.random() < 0.45) bass(song, (at + 0.5) * song.beat, song.noteAt(step + 4, 28), song.beat * 0.4);
  }
}

function playKeys(song: Song): void {
  const figure = [0, 2, 4, 7].map((step) => step + Math.floor(song.random() * 2));
  for (let half = 0; half < song.beats * 2; half++) {
    const step = song.chordAt(half / 2) + (figure[half % figure.length] ?? 0);
    pluck(song, (half / 2) * song.beat, song.noteAt(step, 60), song.beat * 1.6);
  }
}

function playPad(song: Song): void {
  for (let at = 0; at < song.beats; at += 4) {
    for (const third of [0, 2, 4])
      pad(song, at * song.beat, song.noteAt(song.chordAt(at) + third, 48), song.beat * 4.4);
  }
}

/** Brings the loudest sample to -1 dB and fades the end, so that no player clicks. */
function level(samples: Float32Array): void {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0.001);
  const fade = 0.4 * sampleRate;
  for (let index = 0; index < samples.length; index++) {
    const ending = Math.min(1, (samples.length - index) / fade);
    samples[index] = ((samples[index] ?? 0) / loudest) * 0.89 * ending;
  }
}
