import type { Notice } from "@flexsession/domain/notify/notice";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { type DayGroup, dayGroups } from "./day-groups.ts";
import { NoticeRow } from "./notice-row.tsx";

interface Props {
  readonly notices: readonly Notice[];
  readonly now: Date;
  readonly onOpen: (noticeId: string) => void;
}

/** Notices by day, the latest first. */
export function NoticeList({ notices, now, onOpen }: Props) {
  const { zone } = useTimeStyle();
  const today = localDateOf(now, zone);
  return dayGroups(notices, zone).map((group) => <Day key={group.date} group={group} today={today} onOpen={onOpen} />);
}

interface DayProps {
  readonly group: DayGroup;
  readonly today: string;
  readonly onOpen: (noticeId: string) => void;
}

function Day({ group, today, onOpen }: DayProps) {
  const { t } = useTranslation();
  const { zone } = useTimeStyle();
  const heading = useId();
  const named: Record<string, string> = {
    [today]: t("notices.today"),
    [addLocalDays(today, -1)]: t("notices.yesterday"),
  };
  const name = named[group.date] ?? formatDay(wallTimeToInstant(group.date, "12:00", zone), zone);

  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ fontSize: "1.125rem", mb: 1 }}>
        {name}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {group.notices.map((each) => (
          <NoticeRow key={each.noticeId} notice={each} onOpen={onOpen} />
        ))}
      </Box>
    </Box>
  );
}
