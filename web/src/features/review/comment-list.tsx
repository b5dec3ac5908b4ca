import { canChange } from "@flexsession/domain/room/can-change";
import { type Comment, isOpen, mostComments } from "@flexsession/domain/room/comment";
import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { CommentRow } from "./comment-row.tsx";
import type { CommentActs } from "./use-comment-acts.ts";

interface Props {
  readonly comments: readonly Comment[];
  readonly uid: string;
  readonly nameOf: (uid: string) => string;
  readonly canWrite: boolean;
  readonly chosenId: string | null;
  readonly acts: CommentActs;
}

const filters = {
  all: () => true,
  open: isOpen,
  done: (each: Comment) => each.doneAt !== null && each.deletedAt === null,
} as const;
type Filter = keyof typeof filters;
const filterNames = ["all", "open", "done"] as const satisfies readonly Filter[];

/** The comments in the order of the sound: all of them, what is open, or what is done. */
export function CommentList({ comments, uid, nameOf, canWrite, chosenId, acts }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const now = useNow(30_000);
  const [filter, setFilter] = useState<Filter>("all");
  const chosen = comments.find((each) => each.commentId === chosenId);
  const shown = comments.filter((each) => filters[filter](each) || each === chosen);

  return (
    <Box component="section" aria-labelledby={name} sx={panel}>
      <Typography variant="h2" id={name} sx={{ fontSize: "var(--text-l)" }}>
        {t("review.comments.name")}
      </Typography>
      {comments.length > 0 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter}
          onChange={(_, next: Filter | null) => next && setFilter(next)}
          aria-label={t("review.comments.filter")}
          sx={{ my: 1, flexWrap: "wrap" }}
        >
          {filterNames.map((each) => (
            <ToggleButton key={each} value={each} sx={{ textTransform: "none", px: 1.5 }}>
              {t(`review.comments.filters.${each}`, { count: comments.filter(filters[each]).length })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {comments.length >= mostComments && (
        <Typography variant="body2">{t("review.comments.most", { count: mostComments })}</Typography>
      )}
      {shown.length === 0 ? (
        <Empty canWrite={canWrite} filter={comments.length === 0 ? "all" : filter} />
      ) : (
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, overflowY: "auto", minHeight: 0 }}>
          {shown.map((each) => (
            <CommentRow
              key={each.commentId}
              comment={each}
              nameOf={nameOf}
              canMark={canWrite}
              canEdit={canWrite && canChange(each, uid, now)}
              isChosen={each === chosen}
              acts={acts}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

function Empty({ canWrite, filter }: { readonly canWrite: boolean; readonly filter: Filter }) {
  const { t } = useTranslation();
  if (filter === "open") return <Typography color="text.secondary">{t("review.comments.noneOpen")}</Typography>;
  if (filter === "done") return <Typography color="text.secondary">{t("review.comments.noneDone")}</Typography>;
  return (
    <Box sx={{ py: 1 }}>
      <Typography sx={{ fontWeight: 700 }}>{t("review.comments.none")}</Typography>
      <Typography color="text.secondary">
        {t(canWrite ? "review.comments.noneWhy" : "review.comments.noneRead")}
      </Typography>
    </Box>
  );
}

/** Beside the player as high as the view, so that the sound stays in sight while one reads; below it on a phone. */
const panel = {
  display: "flex",
  flexDirection: "column",
  position: { md: "sticky" },
  top: { md: 16 },
  maxHeight: { md: "calc(100dvh - 100px)" },
  p: 2,
  background: "var(--surface)",
  borderRadius: "var(--radius-m)",
  boxShadow: "var(--shadow)",
} as const;
