import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanText } from "../../../ui/span-text.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";
import { MarkContent } from "./mark-content.tsx";
import { markText } from "./mark-text.ts";
import type { Mark } from "./week-marks.ts";

interface Props {
  readonly mark: Mark;
  readonly at: Date;
  readonly style: TimeStyle;
  readonly onChoose: (mark: Mark) => void;
}

/** One slot or claim in the list of a week; a claim stands indented below its slot. */
export function MarkRow({ mark, at, style, onChoose }: Props) {
  const { t } = useTranslation();
  const isSlot = mark.kind === "slot";
  const what = markText(mark, t);
  return (
    <Box
      component="li"
      sx={{
        ...row,
        ml: isSlot ? 0 : 3,
        borderLeft: `5px solid var(--${toneOf(mark)})`,
        opacity: mark.end <= at ? 0.75 : 1,
      }}
    >
      <Box sx={{ flex: "1 1 12rem", "& > span": { fontSize: "var(--text-s)" } }}>
        <MarkContent mark={mark} style={style} />
      </Box>
      {mark.kind !== "slot" && mark.bookingId !== null && (
        <Button
          component={Link}
          to={`/bookings/${mark.bookingId}`}
          aria-label={t("week.openOf", { what, when: spanText(mark, style, "short") })}
        >
          {t("week.open")}
        </Button>
      )}
      {isSlot && (
        <Button
          onClick={() => onChoose(mark)}
          aria-label={t("week.changeOf", { what, when: spanText(mark, style, "short") })}
        >
          {t("week.change")}
        </Button>
      )}
    </Box>
  );
}

function toneOf(mark: Mark): string {
  if (mark.kind !== "slot") return tones[mark.kind];
  if (mark.slot.withdrawn) return "line-strong";
  return mark.slot.mode === "instant" ? "free" : "requested";
}

const tones = { booked: "accent", held: "held", requested: "requested", unavailable: "line-strong" } as const;

const row = {
  display: "flex",
  alignItems: "center",
  gap: 1,
  minHeight: 52,
  pl: 1,
  pr: 0.5,
  background: "var(--surface)",
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-s)",
} as const;
