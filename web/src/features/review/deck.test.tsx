import { afterEach, describe, expect, it, type Mock, vi } from "vitest";
import { Deck } from "./deck.ts";
import type { Address } from "./voice.ts";

const minute = 60_000;
const long = { fileId: "long", seconds: 3_600 };
const short = { fileId: "short", seconds: 60 };

interface Made {
  readonly audio: HTMLAudioElement;
  readonly pause: Mock<() => void>;
  readonly play: Mock<() => Promise<void>>;
}

/** A deck whose elements only remember what they are told: jsdom plays nothing. */
function makeDeck({ faults = 0 } = {}) {
  const clock = { at: new Date("2026-11-24T12:00:00Z") };
  const made: Made[] = [];
  const links: string[] = [];
  const left = { faults };
  const link = async (fileId: string): Promise<Address> => {
    links.push(fileId);
    return { url: `https://files.test/${fileId}/${links.length}`, until: new Date(clock.at.getTime() + 5 * minute) };
  };
  const makeAudio = () => {
    const audio = document.createElement("audio");
    const facts = { readyState: 0, currentTime: 0, error: null as MediaError | null };
    for (const name of ["readyState", "currentTime", "error"] as const) {
      Object.defineProperty(audio, name, {
        get: () => facts[name],
        set: (value: never) => {
          facts[name] = value;
        },
      });
    }
    Object.defineProperty(audio, "src", {
      set: () => {
        Object.assign(facts, { readyState: 0, currentTime: 0, error: null });
      },
    });
    const pause = vi.fn<() => void>();
    const play = vi.fn(async () => {
      if (left.faults > 0) {
        left.faults -= 1;
        Object.assign(facts, { error: { code: 2 } });
        audio.dispatchEvent(new Event("error"));
        throw new DOMException("no source", "NotSupportedError");
      }
      facts.readyState = 4;
      audio.dispatchEvent(new Event("loadedmetadata"));
    });
    Object.assign(audio, { pause, play });
    made.push({ audio, pause, play });
    return audio;
  };
  const deck = new Deck(long, { link, now: () => clock.at, makeAudio });
  return { deck, clock, made, links, settle: () => vi.waitFor(() => expect(left.faults).toBe(0)) };
}

const playing = (one: Made | undefined) => vi.waitFor(() => expect(one?.play).toHaveBeenCalled());
const moved = (one: Made | undefined, seconds: number) => {
  if (one) one.audio.currentTime = seconds;
  one?.audio.dispatchEvent(new Event("timeupdate"));
};

afterEach(() => vi.restoreAllMocks());

describe("a deck", () => {
  it("fetches nothing before it plays, and begins where it was put", async () => {
    const { deck, made, links } = makeDeck();
    deck.seek(30);
    expect(deck.seconds).toBe(30);
    expect(links).toEqual([]);
    deck.toggle();
    await playing(made[0]);
    expect([deck.seconds, deck.get().isPlaying, links]).toEqual([30, true, ["long"]]);
  });

  it("changes to another sound at the same moment and goes on playing, or stays still", async () => {
    const { deck, made } = makeDeck();
    deck.toggle();
    await playing(made[0]);
    moved(made[0], 12.5);
    deck.choose(short);
    await playing(made[1]);
    expect([deck.seconds, deck.get().isPlaying]).toEqual([12.5, true]);
    expect(made[0]?.pause).toHaveBeenCalled();

    deck.pause();
    moved(made[1], 20);
    deck.choose(long);
    expect([deck.seconds, deck.get().isPlaying]).toEqual([20, false]);
  });

  it("stays inside the sound, also when the next one is shorter", () => {
    const { deck } = makeDeck();
    deck.seek(4_000);
    expect(deck.seconds).toBe(3_600);
    deck.choose(short);
    expect(deck.seconds).toBe(60);
    deck.seek(-1);
    expect(deck.seconds).toBe(0);
  });

  it("hears a stretch again and again, unless somebody goes beyond it", async () => {
    const { deck, made } = makeDeck();
    deck.loopFrom(10);
    deck.loopTo(14);
    deck.seek(13);
    deck.toggle();
    await playing(made[0]);
    moved(made[0], 14.02);
    expect(deck.seconds).toBe(10);
    deck.seek(20);
    moved(made[0], 20.3);
    expect(deck.seconds).toBe(20.3);
    deck.loopNothing();
    expect(deck.get().loop).toBeNull();
  });

  it("begins a loop at once whose end is set where it plays", async () => {
    const { deck, made } = makeDeck();
    deck.toggle();
    await playing(made[0]);
    moved(made[0], 5);
    deck.loopFrom(deck.seconds);
    moved(made[0], 9);
    deck.loopTo(deck.seconds);
    expect(deck.seconds).toBe(5);
  });

  it("loops from the beginning when only an end is set, and never a stretch too short to hear", () => {
    const { deck } = makeDeck();
    deck.loopTo(8);
    expect(deck.get().loop).toEqual({ start: 0, end: 8 });
    deck.loopFrom(9);
    expect(deck.get().loop).toEqual({ start: 9, end: null });
    deck.loopTo(9.1);
    expect(deck.get().loop).toEqual({ start: 0, end: 9.1 });
    deck.loopNothing();
    deck.loopTo(0.1);
    expect(deck.get().loop).toBeNull();
  });

  it("asks for a new address before it plays with one that is over", async () => {
    const { deck, made, links, clock } = makeDeck();
    deck.toggle();
    await playing(made[0]);
    moved(made[0], 99);
    deck.pause();
    clock.at = new Date(clock.at.getTime() + 4 * minute);
    deck.toggle();
    await vi.waitFor(() => expect(made[0]?.play).toHaveBeenCalledTimes(2));
    expect(links).toHaveLength(1);
    deck.pause();
    clock.at = new Date(clock.at.getTime() + minute);
    deck.toggle();
    await vi.waitFor(() => expect(made[0]?.play).toHaveBeenCalledTimes(3));
    expect([links.length, deck.seconds]).toEqual([2, 99]);
  });

  it("goes on where it was with a new address when the browser stumbles, and gives up in the end", async () => {
    const { deck, made, links, settle } = makeDeck({ faults: 2 });
    deck.seek(50);
    deck.toggle();
    await settle();
    await vi.waitFor(() => expect(links).toHaveLength(3));
    await vi.waitFor(() => expect(made[0]?.audio.readyState).toBe(4));
    expect([deck.seconds, deck.get().isPlaying, deck.get().error]).toEqual([50, true, null]);

    const broken = makeDeck({ faults: 3 });
    broken.deck.toggle();
    await broken.settle();
    await vi.waitFor(() => expect(broken.deck.get().isPlaying).toBe(false));
    expect(broken.deck.get().error).not.toBeNull();
    expect(broken.links).toHaveLength(3);
  });
});
