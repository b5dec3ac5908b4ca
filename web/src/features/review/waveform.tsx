import type { Comment } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "../../ui/clock-text.ts";
import type { Deck } from "./deck.ts";
import { Markers } from "./markers.tsx";
import type { Audible } from "./tracks.ts";
import { useDeckState, useWholeSeconds } from "./use-deck.ts";
import { useWavePicture } from "./use-wave-picture.ts";

interface Props {
  readonly deck: Deck;
  /** What is heard. */
  readonly sound: Audible["sound"];
  readonly comments: readonly Comment[];
  readonly chosenId: string | null;
  readonly onChoose: (comment: Comment) => void;
}

/** From how far on, in px, a press is a drag. */
const dragFrom = 6;

/**
 * A sound as a picture: press to go there, drag to loop a stretch. The slider over it says the position, and is where
 * the keyboard is at home; the keys themselves are the page's.
 */
export function Waveform({ deck, sound, comments, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  const picture = useRef<HTMLDivElement>(null);
  const { seconds } = sound;
  const isDrawn = useWavePicture(picture, sound, deck);
  const { loop } = useDeckState(deck);
  const at = useWholeSeconds(deck);
  const { draft, ...drag } = useDrag(deck, seconds);
  const stretch = draft ?? (loop && { start: loop.start, end: loop.end ?? loop.start });
  const share = (moment: number) => `${Math.min(100, (moment / Math.max(seconds, 0.001)) * 100)}%`;

  return (
    <Box>
      <Box sx={{ position: "relative", height: 112 }}>
        {stretch && (
          <Box
            data-loop
            sx={{ ...region, left: share(stretch.start), width: share(stretch.end - stretch.start) }}
            aria-hidden="true"
          />
        )}
        <Box ref={picture} aria-hidden="true" data-drawn={isDrawn} sx={drawing} />
        <Box
          {...drag}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no input goes where it is pressed and marks where it is dragged
          role="slider"
          tabIndex={0}
          aria-label={t("review.player.position")}
          aria-valuemin={0}
          aria-valuemax={Math.floor(seconds)}
          aria-valuenow={Math.min(at, Math.floor(seconds))}
          aria-valuetext={t("review.player.positionText", { at: clockText(at), length: clockText(seconds) })}
          sx={slider}
        />
      </Box>
      <Markers comments={comments} seconds={seconds} chosenId={chosenId} onChoose={onChoose} />
    </Box>
  );
}

/** A press goes there; a drag loops what it went over. */
function useDrag(deck: Deck, seconds: number) {
  const from = useRef<{ readonly x: number; readonly moment: number } | null>(null);
  const [draft, setDraft] = useState<{ start: number; end: number } | null>(null);
  const momentOf = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width))) * seconds;
  };
  const stop = () => {
    from.current = null;
    setDraft(null);
  };
  return {
    draft,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, moment: momentOf(event) };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (from.current === null || Math.abs(event.clientX - from.current.x) < dragFrom) return;
      const [start = 0, end = 0] = [from.current.moment, momentOf(event)].toSorted((a, b) => a - b);
      setDraft({ start, end });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (from.current === null) return;
      if (draft) {
        deck.loopFrom(draft.start);
        deck.loopTo(draft.end);
      }
      deck.seek(draft?.start ?? momentOf(event));
      stop();
    },
    onPointerCancel: stop,
  };
}

const region = {
  position: "absolute",
  insetBlock: 0,
  minWidth: "2px",
  background: "var(--accent-soft)",
  borderInline: "2px solid var(--accent)",
} as const;

/** Its layers stay below the slider, whatever their order among themselves. */
const drawing = { position: "relative", isolation: "isolate", height: "100%" } as const;

const slider = {
  position: "absolute",
  inset: 0,
  cursor: "pointer",
  // A finger that goes sideways marks a stretch; one that goes up and down scrolls the page.
  touchAction: "pan-y",
  borderRadius: "var(--radius-s)",
  "&:focus-visible": { outline: "3px solid var(--accent)", outlineOffset: 2 },
} as const;
