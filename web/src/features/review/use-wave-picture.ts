import { type RefObject, useEffect, useState } from "react";
import type { Deck } from "./deck.ts";
import type { Audible } from "./tracks.ts";

const height = 112;

/**
 * Draws a sound's stored peaks into an element, and how far the deck is. It draws only: nothing is fetched or decoded
 * for it, so that an hour is drawn as fast as a second. Returns whether it is drawn.
 */
export function useWavePicture(
  element: RefObject<HTMLDivElement | null>,
  { seconds, peaks }: Pick<Audible["sound"], "seconds" | "peaks">,
  deck: Deck,
): boolean {
  const [isDrawn, setDrawn] = useState(false);

  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const draw = async () => {
      const { default: Wave } = await import("wavesurfer.js");
      const container = element.current;
      if (isGone || !container) return;
      const picture = Wave.create({
        container,
        height,
        barWidth: 2,
        barGap: 1,
        barRadius: 1,
        barMinHeight: 1,
        cursorWidth: 2,
        interact: false,
        autoScroll: false,
        ...coloursIn(container),
        // A format that gives no peaks still has a length to go along.
        peaks: [peaks.length > 0 ? peaks.map((peak) => peak / 100) : [0, 0]],
        duration: Math.max(seconds, 0.001),
      });
      const follow = () => picture.setTime(deck.seconds);
      const stopFollowing = deck.onMove(follow);
      picture.on("ready", follow);
      picture.on("redrawcomplete", () => setDrawn(true));
      // A canvas does not follow custom properties.
      const theme = new MutationObserver(() => picture.setOptions(coloursIn(container)));
      theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      stop = () => {
        theme.disconnect();
        stopFollowing();
        picture.destroy();
      };
    };
    // Without a picture, position and comments are still there.
    draw().catch(() => undefined);
    return () => {
      isGone = true;
      stop();
    };
  }, [element, seconds, peaks, deck]);

  return isDrawn;
}

function coloursIn(element: Element) {
  const style = getComputedStyle(element);
  const colour = (variable: string) => style.getPropertyValue(variable).trim();
  return { waveColor: colour("--line-strong"), progressColor: colour("--accent"), cursorColor: colour("--text") };
}
