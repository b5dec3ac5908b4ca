import { type Address, Voice } from "./voice.ts";

/** A sound that can be put on the deck. */
export interface Track {
  readonly fileId: string;
  /** Its length. */
  readonly seconds: number;
}

/** A stretch that is heard again and again; without an end it is only begun. */
export interface Loop {
  readonly start: number;
  readonly end: number | null;
}

interface DeckState {
  readonly track: Track;
  /** Whether it is to be heard: true also while the browser still fetches what to play. */
  readonly isPlaying: boolean;
  readonly loop: Loop | null;
  /** From 0 to 1. */
  readonly volume: number;
  /** Why the sound cannot be heard. */
  readonly error: unknown;
}

interface Parts {
  readonly link: (fileId: string) => Promise<Address>;
  readonly now: () => Date;
  readonly makeAudio?: () => HTMLAudioElement;
}

/** Shorter than this, in seconds, a loop would only stutter. */
const shortestLoop = 0.2;

/**
 * Plays one sound at a time, and changes to another at the same moment. Each keeps its own element, so that going back
 * to one that was heard before costs no wait.
 */
export class Deck {
  private readonly parts: Parts;
  private readonly voices = new Map<string, Voice>();
  private readonly listeners = new Set<() => void>();
  private readonly movers = new Set<() => void>();
  private state: DeckState;
  private lastSeconds = 0;
  private frame = 0;

  constructor(track: Track, parts: Parts) {
    this.parts = parts;
    this.state = { track, isPlaying: false, loop: null, volume: 1, error: null };
  }

  readonly get = (): DeckState => this.state;

  /** Calls back whenever what `get` gives has changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Calls back whenever `seconds` may have changed: with every frame while it plays. */
  readonly onMove = (listener: () => void): (() => void) => {
    this.movers.add(listener);
    return () => {
      this.movers.delete(listener);
    };
  };

  get seconds(): number {
    return this.voice.seconds;
  }

  toggle(): void {
    if (this.state.isPlaying) this.pause();
    else this.play();
  }

  pause(): void {
    this.voice.pause();
    this.change({ isPlaying: false });
  }

  /** Puts another sound on, at the same moment, playing if the one before was. */
  choose(track: Track): void {
    if (track.fileId === this.state.track.fileId) return;
    const at = this.seconds;
    this.voice.pause();
    this.change({ track, error: null });
    this.seek(at);
    if (this.state.isPlaying) this.play();
  }

  /** Fetches a sound that is likely to be chosen next. */
  prepare({ fileId }: Track): void {
    this.voiceOf(fileId)
      .prepare()
      .catch(() => undefined);
  }

  seek(seconds: number): void {
    const at = Math.min(Math.max(0, seconds), this.state.track.seconds);
    this.lastSeconds = at;
    this.voice.seek(at);
  }

  /** @param share from 0 to 1 */
  setVolume(share: number): void {
    for (const voice of this.voices.values()) voice.volume = share;
    this.change({ volume: share });
  }

  /** Sets where a loop begins; its end stays if it comes later. */
  loopFrom(start: number): void {
    const end = this.state.loop?.end ?? null;
    this.change({ loop: { start, end: end !== null && end - start >= shortestLoop ? end : null } });
  }

  /** Sets where the loop ends; it begins where it was to, or at the beginning. What plays there by now begins it anew. */
  loopTo(end: number): void {
    const begun = this.state.loop?.start ?? 0;
    const start = end - begun >= shortestLoop ? begun : 0;
    if (end - start < shortestLoop) return;
    const isThere = this.state.isPlaying && this.seconds >= end;
    this.change({ loop: { start, end } });
    if (isThere) this.seek(start);
  }

  loopNothing(): void {
    this.change({ loop: null });
  }

  /** Stops, and gives back what the sounds take; playing again fetches it anew. */
  close(): void {
    cancelAnimationFrame(this.frame);
    for (const voice of this.voices.values()) voice.close();
    this.change({ isPlaying: false });
  }

  private get voice(): Voice {
    return this.voiceOf(this.state.track.fileId);
  }

  private voiceOf(fileId: string): Voice {
    const known = this.voices.get(fileId);
    if (known) return known;
    const isOn = () => this.state.track.fileId === fileId;
    const made = new Voice(this.parts.makeAudio?.() ?? new Audio(), {
      link: () => this.parts.link(fileId),
      now: this.parts.now,
      onMove: () => isOn() && this.move(),
      onEnd: () => isOn() && this.end(),
      onFailed: (error) => isOn() && this.change({ isPlaying: false, error }),
    });
    made.volume = this.state.volume;
    this.voices.set(fileId, made);
    return made;
  }

  private play(): void {
    if (this.seconds >= this.state.track.seconds) this.seek(0);
    this.change({ isPlaying: true, error: null });
    void this.voice.play();
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.animate);
  }

  private readonly animate = (): void => {
    this.move();
    if (this.state.isPlaying) this.frame = requestAnimationFrame(this.animate);
  };

  private move(): void {
    const { loop, isPlaying } = this.state;
    const end = loop?.end ?? Number.POSITIVE_INFINITY;
    const before = this.lastSeconds;
    this.lastSeconds = this.seconds;
    // Only who was inside is taken back: seeking beyond a loop leaves it.
    if (isPlaying && loop && before < end && this.lastSeconds >= end) this.seek(loop.start);
    for (const mover of this.movers) mover();
  }

  private end(): void {
    const { loop } = this.state;
    if (loop === null || loop.end === null) {
      this.change({ isPlaying: false });
      return;
    }
    this.seek(loop.start);
    void this.voice.play();
  }

  private change(changes: Partial<DeckState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
