import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { call } from "../../firebase/call.ts";
import { now } from "../../firebase/clock.ts";
import { Deck } from "./deck.ts";
import type { Audible } from "./tracks.ts";

/** A file as the deck takes it. */
export function trackOf({ fileId, sound }: Pick<Audible, "fileId" | "sound">) {
  return { fileId, seconds: sound.seconds };
}

/** A deck with a file of a room on it, which stops with its page. */
export function useDeck(file: Audible): Deck {
  const [deck] = useState(() => {
    const link = (fileId: string) => call("linkFile", { bookingId: file.bookingId, fileId, use: "listen" });
    return new Deck(trackOf(file), { link, now });
  });
  useEffect(() => () => deck.close(), [deck]);
  return deck;
}

/** What a deck does. */
export function useDeckState(deck: Deck) {
  return useSyncExternalStore(deck.subscribe, deck.get);
}

/** Where a deck is, in whole seconds: what shows it changes once a second, not with every frame. */
export function useWholeSeconds(deck: Deck): number {
  return useSyncExternalStore(
    deck.onMove,
    useCallback(() => Math.floor(deck.seconds), [deck]),
  );
}
