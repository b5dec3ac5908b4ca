import { type Comment, isOpen } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import { type MouseEvent, memo } from "react";

interface Props {
  readonly comments: readonly Comment[];
  /** The sound's length. */
  readonly seconds: number;
  readonly chosenId: string | null;
  readonly onChoose: (comment: Comment) => void;
}

/** How near to a marker, in px, a press means it. */
const near = 14;

/**
 * Where the comments are, below the waveform: full for open ones, hollow for done ones. For the pointer only; the list of
 * comments beside it says the same to everybody.
 */
export const Markers = memo(function Markers({ comments, seconds, chosenId, onChoose }: Props) {
  const share = (moment: number) => (moment / Math.max(seconds, 0.001)) * 100;
  const choose = ({ currentTarget, clientX }: MouseEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const distance = (each: Comment) => {
      const start = left + (share(each.startSeconds) / 100) * width;
      const end = left + (share(each.endSeconds ?? each.startSeconds) / 100) * width;
      return Math.max(start - clientX, clientX - end, 0);
    };
    const [nearest] = comments.toSorted((a, b) => distance(a) - distance(b));
    if (nearest && distance(nearest) <= near) onChoose(nearest);
  };
  return (
    <Box aria-hidden="true" onClick={choose} sx={{ position: "relative", height: 24, cursor: "pointer" }}>
      {comments.map((each) => {
        const [start, end] = [share(each.startSeconds), share(each.endSeconds ?? each.startSeconds)];
        return (
          <span
            key={each.commentId}
            data-marker={isOpen(each) ? "open" : "done"}
            style={{
              position: "absolute",
              top: 6,
              left: `calc(${Math.min(start, 100)}% - 6px)`,
              width: `calc(${Math.min(end, 100) - Math.min(start, 100)}% + 12px)`,
              height: 12,
              borderRadius: 6,
              border: `2px solid ${isOpen(each) ? "var(--accent)" : "var(--line-strong)"}`,
              outline: "1px solid var(--surface)",
              background: isOpen(each) ? "var(--accent)" : "var(--surface)",
              opacity: each.endSeconds === null ? 1 : 0.75,
              boxShadow: each.commentId === chosenId ? "0 0 0 2px var(--surface), 0 0 0 4px var(--text)" : "none",
            }}
          />
        );
      })}
    </Box>
  );
});
