import { type Interval, isSameTime } from "@flexsession/domain/time/interval";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { mondayAt } from "@flexsession/domain/time/monday-of";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { rowCard } from "../../../ui/row-card.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import type { Closing } from "./closings.ts";

interface Props {
  readonly closing: Closing;
  /** The calendar that the event is in. */
  readonly name: string;
}

/** An event and what it closes, with the way to the week in which that is. */
export function ClosingRow({ closing: { event, parts }, name }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const today = localDateOf(event.start, zone);
  // The day is said once, by the event, wherever it is the same.
  const timesOf = (span: Interval) =>
    spanText(span, style, localDateOf(span.start, zone) === today ? "times" : "short");
  const monday = mondayAt(parts[0]?.slot.start ?? event.start, zone);
  return (
    <Box component="li" sx={{ ...rowCard, justifyContent: "space-between" }}>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
          {spanText(event, style, "short")}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {t("closings.busyIn", { name })}
        </Typography>
        {parts.map(({ slot, part }) => (
          <Typography key={part.start.getTime()} sx={{ fontVariantNumeric: "tabular-nums" }}>
            {isSameTime(slot, part)
              ? t("closings.whole", { slot: timesOf(slot) })
              : t("closings.part", { part: timesOf(part), slot: timesOf(slot) })}
          </Typography>
        ))}
      </Box>
      <Button component={Link} to={`/studio/week?start=${monday}`} sx={{ minHeight: 44, ml: -1 }}>
        {t("closings.week")}
      </Button>
    </Box>
  );
}
