import type { Class } from "@flexsession/domain/classes/class-document";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { useTape } from "../../firebase/use-tape.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { ClassDate } from "./class-date.tsx";

/** As far ahead as dates are published, and a week for those that were put off. */
const daysAhead = 91;
/** What is shown of the past at first, and with each wish for more; as far back as anybody can look at once. */
const daysOfPast = 28;
const mostPages = 13;

/** The dates of a class with their seats, live: what is to come, the first first, and what is over, the last first. */
export function ClassDates({ class: aClass }: { readonly class: Class }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState(1);
  const now = useNow(60_000);
  const [opened] = useState(now);
  const range = {
    start: addMilliseconds(opened, -daysOfPast * pages * day),
    end: addMilliseconds(opened, daysAhead * day),
  };
  const live = useTape(aClass.providerId, range);
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
        {t("adminClasses.datesFailed")}
      </Alert>
    );
  }
  if (live.status !== "ready") return <Placeholder label={t("adminClasses.dates")} height={96} bars={3} />;
  const all = slotsOf(live.value, aClass);
  const past = all.filter(([, each]) => each.end <= now).toReversed();
  const rowsOf = (slots: typeof all) =>
    slots.map(([slotId, slot]) => (
      <ClassDate key={slotId} class={aClass} slotId={slotId} slot={slot} seats={live.value.seats[slotId]} />
    ));
  return (
    <>
      <Dates title={t("adminClasses.coming")} none={t("adminClasses.noComing")}>
        {rowsOf(all.filter(([, each]) => each.end > now))}
      </Dates>
      <Dates title={t("adminClasses.past")} none={t("adminClasses.noPast")}>
        {rowsOf(past)}
      </Dates>
      {pages < mostPages && (
        <Box>
          <Button variant="outlined" onClick={() => setPages(pages + 1)}>
            {t("adminClasses.earlier")}
          </Button>
        </Box>
      )}
    </>
  );
}

function slotsOf(tape: Tape, { classId }: Class): (readonly [string, Slot])[] {
  return Object.entries(tape.slots)
    .filter(([, each]) => each.classId === classId)
    .toSorted(([, a], [, b]) => a.start.getTime() - b.start.getTime());
}

interface DatesProps {
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Dates({ title, none, children }: DatesProps) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1.5 }}>
      <Typography id={heading} variant="h2">
        {title}
      </Typography>
      {children.length === 0 ? (
        <Typography color="text.secondary">{none}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
