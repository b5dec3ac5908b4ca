/** An address of a sound, and until when it serves. */
export interface Address {
  readonly url: string;
  readonly until: Date;
}

interface Hooks {
  readonly link: () => Promise<Address>;
  readonly now: () => Date;
  /** Told whenever its position may have changed. */
  readonly onMove: () => void;
  readonly onEnd: () => void;
  /** Told when it cannot be heard, also with a new address. */
  readonly onFailed: (error: unknown) => void;
}

/** How often a sound that breaks at one place gets a new address before that counts as broken for good. */
const mostRenewals = 2;
/** How far it must come in between, in seconds, for the next break to count as another. */
const sameplaceSeconds = 1;

/**
 * One sound that can be heard. Its address serves for some minutes only: a new one is fetched before it plays with one
 * that is over, and when the browser stumbles over one that ended meanwhile. It then goes on where it was.
 */
export class Voice {
  private readonly audio: HTMLAudioElement;
  private readonly hooks: Hooks;
  private until: Date | null = null;
  /** Where it is to be once the browser knows the sound. */
  private wanted: number | null = null;
  private isWanted = false;
  private renewals = 0;
  private brokeAt = Number.NEGATIVE_INFINITY;
  private loading: Promise<void> | null = null;

  constructor(audio: HTMLAudioElement, hooks: Hooks) {
    this.audio = audio;
    this.hooks = hooks;
    audio.preload = "auto";
    audio.addEventListener("loadedmetadata", () => this.arrive());
    for (const event of ["timeupdate", "seeked", "playing"]) audio.addEventListener(event, hooks.onMove);
    audio.addEventListener("ended", () => hooks.onEnd());
    audio.addEventListener("error", () => this.mend());
  }

  get seconds(): number {
    return this.wanted ?? this.audio.currentTime;
  }

  set volume(share: number) {
    this.audio.volume = share;
  }

  seek(seconds: number): void {
    if (this.audio.readyState === 0) this.wanted = seconds;
    else this.audio.currentTime = seconds;
    this.hooks.onMove();
  }

  /** Fetches what is needed to be heard without a wait. */
  prepare(): Promise<void> {
    if (this.until !== null && this.until > this.hooks.now()) return Promise.resolve();
    return this.renew();
  }

  async play(): Promise<void> {
    this.isWanted = true;
    try {
      await this.prepare();
      if (this.isWanted) await this.audio.play();
    } catch (error) {
      // What the element itself stumbled over, `mend` knows; being paused or renewed meanwhile is no failure.
      const isOver = error instanceof DOMException && ["AbortError", "NotSupportedError"].includes(error.name);
      if (!isOver && this.isWanted) this.fail(error);
    }
  }

  pause(): void {
    this.isWanted = false;
    this.audio.pause();
  }

  close(): void {
    this.pause();
    this.audio.removeAttribute("src");
    this.until = null;
  }

  private renew(): Promise<void> {
    this.loading ??= this.load().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async load(): Promise<void> {
    const { url, until } = await this.hooks.link();
    this.wanted = this.seconds;
    this.until = until;
    this.audio.src = url;
  }

  private arrive(): void {
    if (this.wanted !== null) this.audio.currentTime = this.wanted;
    this.wanted = null;
    this.hooks.onMove();
  }

  private mend(): void {
    const { error } = this.audio;
    if (error === null || this.until === null) return;
    const at = this.seconds;
    this.wanted = at;
    if (Math.abs(at - this.brokeAt) > sameplaceSeconds) this.renewals = 0;
    this.brokeAt = at;
    this.renewals += 1;
    this.until = null;
    if (this.renewals > mostRenewals) this.fail(error);
    else if (this.isWanted) void this.play();
    else this.renew().catch((reason: unknown) => this.fail(reason));
  }

  private fail(error: unknown): void {
    this.renewals = 0;
    this.pause();
    this.hooks.onFailed(error);
  }
}
