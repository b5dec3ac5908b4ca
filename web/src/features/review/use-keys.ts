import { useEffect, useEffectEvent } from "react";
import type { Deck } from "./deck.ts";
import { useKeyChoice } from "./key-choice.ts";
import type { Audible } from "./tracks.ts";
import { trackOf } from "./use-deck.ts";

interface Options {
  readonly deck: Deck;
  readonly tracks: readonly Audible[];
  readonly onComment: () => void;
}

/** How far an arrow goes, in seconds; with Shift the second. */
const steps = [5, 1] as const;

/** Plays by keys, wherever on the page the focus is, but not where the same key has a meaning of its own. */
export function useKeys({ deck, tracks, onComment }: Options): void {
  const hasSingle = useKeyChoice(({ hasSingleKeys }) => hasSingleKeys);
  const single = (key: string): boolean => {
    const track = /^[1-9]$/.test(key) ? tracks[Number(key) - 1] : undefined;
    if (track) return done(() => deck.choose(trackOf(track)));
    if (key === "i") return done(() => deck.loopFrom(deck.seconds));
    if (key === "o") return done(() => deck.loopTo(deck.seconds));
    if (key === "l") return done(() => deck.loopNothing());
    return key === "c" && done(onComment);
  };
  const act = useEffectEvent((event: KeyboardEvent): boolean => {
    const step = steps[event.shiftKey ? 1 : 0];
    switch (event.key) {
      case " ":
        return done(() => deck.toggle());
      case "ArrowLeft":
        return done(() => deck.seek(deck.seconds - step));
      case "ArrowRight":
        return done(() => deck.seek(deck.seconds + step));
      case "Home":
        return done(() => deck.seek(0));
      case "End":
        return done(() => deck.seek(deck.get().track.seconds));
      default:
        return hasSingle && single(event.key.toLowerCase());
    }
  });

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isForOthers = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (!isForOthers && !hasMeaningOfItsOwn(event) && act(event)) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

function done(run: () => void): true {
  run();
  return true;
}

function hasMeaningOfItsOwn({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (
    target.closest(
      "textarea, input:not([type=range], [type=checkbox]), [contenteditable=true], [role=dialog], [role=menu]",
    )
  )
    return true;
  if (key === " ") return target.closest("button, a, summary, input") !== null;
  const isMove = key.startsWith("Arrow") || key === "Home" || key === "End";
  return isMove && target.closest("input, [role=radiogroup], [role=tablist]") !== null;
}
