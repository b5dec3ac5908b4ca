import type { Class } from "@flexsession/domain/classes/class-document";
import { type Occurrence, occurrenceBy } from "@flexsession/domain/classes/occurrences";
import { type WeeklyTime, weeklyTimes } from "@flexsession/domain/classes/weekly-times";
import type { Tape } from "@flexsession/domain/tape/tape";
import { localDay } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { dateText } from "../../../ui/date-text.ts";
import { priceText } from "../../../ui/price-text.ts";
import { rowCard } from "../../../ui/row-card.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { AddDialog } from "./add-dialog.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { weeklyText } from "./weekly-text.ts";

interface Props {
  readonly class: Class;
  readonly tape: Tape;
}

type Topic =
  | { readonly kind: "add" }
  | { readonly kind: "end"; readonly time: WeeklyTime }
  | { readonly kind: "remove"; readonly occurrence: Occurrence };

/** The weekly times and single dates of a class, with the ways to add, end and remove them. */
export function TimesPart({ class: aClass, tape }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const now = useNow(10_000);
  const [topic, setTopic] = useState<Topic | null>(null);
  const close = () => setTopic(null);
  const weekly = weeklyTimes(aClass, now);
  const dates = aClass.dates
    .flatMap(({ ruleId }) => occurrenceBy(aClass, ruleId) ?? [])
    .filter((each) => each.start > now)
    .toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const dayText = (date: string) => dateText(localDay(date, aClass.zone).start, aClass.zone, "long");
  const termsText = ({ priceMinor, capacity }: Pick<Occurrence, "priceMinor" | "capacity">) =>
    t("classes.seatsAt", {
      count: capacity,
      price: t("tape.perSeat", { price: priceText(priceMinor, aClass.currency) }),
    });

  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {weekly.length + dates.length === 0 && <Typography color="text.secondary">{t("classes.noTimesLeft")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {weekly.map((time) => (
          <Box component="li" key={`${time.rule.ruleId}-${time.rule.fromWeek}`} sx={rowCard}>
            <Said
              title={weeklyText(time, style, t)}
              about={[
                ...(time.from === null ? [] : [t("classes.fromDay", { day: dayText(time.from) })]),
                ...(time.until === null ? [] : [t("classes.untilDay", { day: dayText(time.until) })]),
                termsText(time.rule),
              ]}
            />
            {time.isLast && (
              <Button
                color="error"
                onClick={() => setTopic({ kind: "end", time })}
                aria-label={t("classes.endWhat", { what: weeklyText(time, style, t) })}
                sx={{ minHeight: 44 }}
              >
                {t("classes.end")}
              </Button>
            )}
          </Box>
        ))}
        {dates.map((occurrence) => (
          <Box component="li" key={occurrence.slotId} sx={rowCard}>
            <Said title={spanText(occurrence, style, "short")} about={[termsText(occurrence)]} />
            <Button
              color="error"
              onClick={() => setTopic({ kind: "remove", occurrence })}
              aria-label={t("classes.removeWhat", { when: spanText(occurrence, style, "short") })}
              sx={{ minHeight: 44 }}
            >
              {t("classes.removeDate")}
            </Button>
          </Box>
        ))}
      </Box>
      <Box>
        <Button variant="outlined" onClick={() => setTopic({ kind: "add" })} sx={{ minHeight: 44 }}>
          {t("classes.adding.open")}
        </Button>
      </Box>
      {topic?.kind === "add" && <AddDialog class={aClass} onClose={close} />}
      {topic?.kind === "end" && <EndDialog class={aClass} tape={tape} time={topic.time} onClose={close} />}
      {topic?.kind === "remove" && (
        <CancelDialog class={aClass} tape={tape} occurrence={topic.occurrence} onClose={close} />
      )}
    </Box>
  );
}

function Said({ title, about }: { readonly title: string; readonly about: readonly string[] }) {
  return (
    <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>{title}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
        {about.join(", ")}
      </Typography>
    </Box>
  );
}
