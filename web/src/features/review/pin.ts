import type { Comment } from "@flexsession/domain/room/comment";
import type { TFunction } from "i18next";
import { clockText } from "../../ui/clock-text.ts";
import type { Loop } from "./deck.ts";

/** What a comment is about: a moment, or a stretch. */
export type Pin = Pick<Comment, "startSeconds" | "endSeconds">;

/** What a new comment is about: the stretch that is looped, else where the player is, to a tenth of a second. */
export function pinAt(seconds: number, loop: Loop | null): Pin {
  if (loop === null || loop.end === null) return { startSeconds: tenths(seconds), endSeconds: null };
  return { startSeconds: tenths(loop.start), endSeconds: tenths(loop.end) };
}

/** A moment or stretch in words. */
export function pinText({ startSeconds, endSeconds }: Pin, t: TFunction): string {
  const start = clockText(startSeconds);
  return endSeconds === null ? start : t("review.comments.stretch", { start, end: clockText(endSeconds) });
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
