import type { Comment } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { formatShortDay, formatTime, type TimeStyle } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { WrittenText } from "../../ui/written-text.tsx";
import { CommentEditor } from "./comment-editor.tsx";
import { pinText } from "./pin.ts";
import type { CommentActs } from "./use-comment-acts.ts";

interface Props {
  readonly comment: Comment;
  readonly nameOf: (uid: string) => string;
  /** Whether it can be marked as done. */
  readonly canMark: boolean;
  /** Whether its reader may still change it or take it back. */
  readonly canEdit: boolean;
  readonly isChosen: boolean;
  readonly acts: CommentActs;
}

/** One comment: what it is about, as a link to there, who said what, and whether it is done. */
export const CommentRow = memo(function CommentRow({ comment, nameOf, canMark, canEdit, isChosen, acts }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const row = useRef<HTMLLIElement>(null);
  const [isEditing, setEditing] = useState(false);
  const { text, from, at, startSeconds, editedAt, deletedAt, doneAt, doneBy } = comment;
  const when = pinText(comment, t);
  const said = [
    t("review.comments.said", { who: nameOf(from), when: dayAndTime(at, style) }),
    ...(editedAt !== null && deletedAt === null ? [t("review.comments.edited")] : []),
  ];
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);

  return (
    <Box component="li" ref={row} aria-current={isChosen} sx={{ ...place, ...(isChosen && chosen) }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1.5 }}>
        <Link
          component={RouterLink}
          to={`?at=${startSeconds}`}
          replace
          preventScrollReset
          aria-label={t("review.comments.go", { when })}
          sx={{ fontFamily: "var(--font-tape)", fontWeight: 700, py: 0.5 }}
        >
          {when}
        </Link>
        <Typography variant="body2" color="text.secondary">
          {said.join(" · ")}
        </Typography>
      </Box>
      {deletedAt !== null ? (
        <Typography sx={{ fontStyle: "italic", color: "var(--muted)" }}>{t("review.comments.deleted")}</Typography>
      ) : isEditing && canEdit ? (
        <CommentEditor
          text={text}
          onSave={(next) => {
            if (next !== text) acts.edit(comment, next);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Typography component="div" sx={doneAt === null ? undefined : { color: "var(--muted)" }}>
          <WrittenText text={text} />
        </Typography>
      )}
      {deletedAt === null && !isEditing && (
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
          {canMark ? (
            <FormControlLabel
              sx={{ mr: 1 }}
              control={
                <Checkbox
                  size="small"
                  checked={doneAt !== null}
                  onChange={(_, isDone) => acts.mark(comment, isDone)}
                  slotProps={{ input: { "aria-label": t("review.comments.doneOf", { text }) } }}
                />
              }
              label={<Typography variant="body2">{doneText()}</Typography>}
            />
          ) : (
            doneAt !== null && <Typography variant="body2">{doneText()}</Typography>
          )}
          {canEdit && (
            <>
              <Button size="small" onClick={() => setEditing(true)}>
                {t("review.comments.edit")}
              </Button>
              <Button size="small" color="error" onClick={() => acts.remove(comment)}>
                {t("review.comments.delete")}
              </Button>
            </>
          )}
        </Box>
      )}
    </Box>
  );

  function doneText(): string {
    if (doneAt === null || doneBy === null) return t("review.comments.done");
    return t("review.comments.doneBy", { who: nameOf(doneBy), when: dayAndTime(doneAt, style) });
  }
});

function dayAndTime(at: Date, style: TimeStyle): string {
  return `${formatShortDay(at, style.zone)}, ${formatTime(at, style)}`;
}

const place = {
  p: 1.5,
  pb: 0.5,
  borderBottom: "1px solid var(--line)",
  borderLeft: "3px solid transparent",
  // What is far down a long list is not laid out before somebody comes near.
  contentVisibility: "auto",
  containIntrinsicSize: "auto 110px",
} as const;

const chosen = { borderLeftColor: "var(--accent)", background: "var(--accent-soft)" } as const;
