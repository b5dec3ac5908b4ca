import type { Booking } from "@flexsession/domain/booking/booking";
import type { Comment } from "@flexsession/domain/room/comment";
import { isLocked } from "@flexsession/domain/room/is-locked";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useLiveQuery } from "../../firebase/live-query.ts";
import type { CommentPlace } from "../../firebase/room/comment-writes.ts";
import { roomFiles } from "../../firebase/room-files.ts";
import { errorText } from "../../ui/error-text.ts";
import { otherParty } from "../../ui/other-party.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { CommentComposer } from "./comment-composer.tsx";
import { CommentList } from "./comment-list.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { KeyHelp } from "./key-help.tsx";
import { ReviewHead } from "./review-head.tsx";
import { type Audible, tracksFor } from "./tracks.ts";
import { Transport } from "./transport.tsx";
import { useCommentActs } from "./use-comment-acts.ts";
import { useComments } from "./use-comments.ts";
import { useDeck, useDeckState } from "./use-deck.ts";
import { useKeys } from "./use-keys.ts";
import { Waveform } from "./waveform.tsx";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly file: Audible;
  readonly canWrite: boolean;
  readonly isStale: boolean;
}

/** A sound that is there: its player, what it is compared with, and its comments. */
export function Review({ booking, uid, file, canWrite, isStale }: Props) {
  const { t } = useTranslation();
  const { bookingId, parties } = booking;
  const { fileId } = file;
  const [first, second] = parties;
  const other = otherParty(booking, uid);
  const place = useMemo<CommentPlace>(
    () => ({ bookingId, fileId, uid, parties: [first, second] }),
    [bookingId, fileId, uid, first, second],
  );
  const acts = useCommentActs(place);
  const comments = useComments(file, uid, other);
  const pinned = comments.status === "ready" ? comments.value : none;
  const shown = useMemo(() => pinned.filter((each) => each.deletedAt === null), [pinned]);

  const files = useLiveQuery(roomFiles(bookingId, uid));
  const tracks = useMemo(() => tracksFor(file, files.status === "ready" ? files.value : []), [file, files]);
  const deck = useDeck(file);
  const { track, error } = useDeckState(deck);
  const heard = tracks.find((each) => each.fileId === track.fileId) ?? file;
  useSeekByAddress((seconds) => deck.seek(seconds));

  const field = useRef<HTMLTextAreaElement>(null);
  const player = useRef<HTMLElement>(null);
  useKeys({ deck, tracks, onComment: () => field.current?.focus() });
  const [chosenId, choose] = useState<string | null>(null);
  const onChoose = useCallback(
    (comment: Comment) => {
      choose(comment.commentId);
      deck.seek(comment.startSeconds);
    },
    [deck],
  );
  const { uid: otherUid, name: otherName } = other;
  const nameOf = useCallback(
    (each: string) => (each === otherUid ? otherName : t("review.you")),
    [otherUid, otherName, t],
  );

  return (
    <Box sx={{ py: { xs: 1, sm: 1.5 }, display: "grid", gap: 2 }}>
      <ReviewHead file={file} who={nameOf(file.by)} />
      {isStale && <Alert severity="info">{t("review.stale")}</Alert>}
      {isLocked(booking, file, uid) && <Alert severity="info">{t("review.locked")}</Alert>}
      {!canWrite && <Alert severity="info">{t("review.readOnly")}</Alert>}
      <Box sx={columns}>
        <Box sx={{ display: "grid", gap: 3, minWidth: 0 }}>
          <Box ref={player} component="section" aria-label={t("review.player.name")} sx={card}>
            <Waveform
              key={heard.fileId}
              deck={deck}
              sound={heard.sound}
              comments={shown}
              chosenId={chosenId}
              onChoose={onChoose}
            />
            <Transport deck={deck} />
            {error !== null && <Alert severity="error">{errorText(error, t, t("review.player.failed"))}</Alert>}
          </Box>
          {canWrite && (
            <CommentComposer
              deck={deck}
              place={place}
              field={field}
              onLeave={() => player.current?.querySelector<HTMLElement>("[role=slider]")?.focus()}
            />
          )}
          <CompareBar deck={deck} tracks={tracks} heard={heard} file={file} />
          <KeyHelp />
        </Box>
        {comments.status === "ready" ? (
          <CommentList
            comments={comments.value}
            uid={uid}
            nameOf={nameOf}
            canWrite={canWrite}
            chosenId={chosenId}
            acts={acts}
          />
        ) : comments.status === "failed" ? (
          <Alert severity="error" action={<Button onClick={comments.retry}>{t("review.retry")}</Button>}>
            {t("review.failed")}
          </Alert>
        ) : (
          <Placeholder height={200} label={t("review.comments.loading")} />
        )}
      </Box>
    </Box>
  );
}

const none: readonly Comment[] = [];

/** Goes where the address says (`?at=10`), whenever somebody follows such a link, also the same twice. */
function useSeekByAddress(seek: (seconds: number) => void): void {
  const { key, search } = useLocation();
  const latest = useRef(seek);
  useEffect(() => {
    latest.current = seek;
  });
  useEffect(() => {
    const at = new URLSearchParams(search).get("at");
    const seconds = at === null || at === "" ? Number.NaN : Number(at);
    if (Number.isFinite(seconds)) latest.current(seconds);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a link that is followed again has another key
  }, [key, search]);
}

const columns = {
  display: "grid",
  gap: 3,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) 24rem" },
} as const;

const card = {
  display: "grid",
  gap: 1,
  p: 2,
  background: "var(--surface)",
  borderRadius: "var(--radius-m)",
  boxShadow: "var(--shadow)",
} as const;
