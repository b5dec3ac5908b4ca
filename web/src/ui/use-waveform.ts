import type { Profile } from "@flexsession/domain/profile/profile";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type WaveSurfer from "wavesurfer.js";

interface Hooks {
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly onSeconds: (seconds: number) => void;
}

/** Draws a sample's peaks into an element and plays it; the library loads with the first waveform on a page. */
export function useWaveform(
  element: RefObject<HTMLDivElement | null>,
  sample: Profile["samples"][number],
  hooks: Hooks,
): { hasFailed: boolean; toggle: () => void; seek: (seconds: number) => void } {
  const player = useRef<WaveSurfer | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const tellPlaying = useEffectEvent((isPlaying: boolean) => hooks.onPlaying(isPlaying));
  const isWanted = useEffectEvent(() => hooks.isPlaying);
  const tellSeconds = useEffectEvent((seconds: number) => hooks.onSeconds(seconds));

  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const { default: Wave } = await import("wavesurfer.js");
      if (isGone || !element.current) return;
      const audio = new Audio();
      audio.preload = "none";
      audio.src = sample.url;
      const made = Wave.create({
        container: element.current,
        media: audio,
        height: 48,
        barWidth: 3,
        barGap: 2,
        barRadius: 2,
        cursorWidth: 2,
        ...coloursIn(element.current),
        peaks: [sample.peaks.map((peak) => peak / 100)],
        duration: sample.seconds,
      });
      made.on("play", () => tellPlaying(true));
      made.on("pause", () => tellPlaying(false));
      made.on("timeupdate", (seconds) => tellSeconds(seconds));
      made.on("error", () => setHasFailed(true));
      player.current = made;
      // Asked for before it was loaded.
      if (isWanted()) await made.play();
    };
    draw().catch(() => {
      setHasFailed(true);
      tellPlaying(false);
    });
    // A canvas does not follow custom properties.
    const theme = new MutationObserver(() => element.current && player.current?.setOptions(coloursIn(element.current)));
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      isGone = true;
      theme.disconnect();
      player.current?.destroy();
      player.current = null;
    };
  }, [element, sample]);

  useEffect(() => {
    if (!hooks.isPlaying) player.current?.pause();
  }, [hooks.isPlaying]);

  return {
    hasFailed,
    toggle: () => {
      setHasFailed(false);
      if (player.current) player.current.playPause().catch(() => setHasFailed(true));
      else hooks.onPlaying(!hooks.isPlaying);
    },
    seek: (seconds) => player.current?.setTime(seconds),
  };
}

function coloursIn(element: Element) {
  const style = getComputedStyle(element);
  const colour = (variable: string) => style.getPropertyValue(variable).trim();
  return { waveColor: colour("--line-strong"), progressColor: colour("--accent"), cursorColor: colour("--text") };
}
