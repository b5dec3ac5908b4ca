import { attendanceClosesAt, isCheckInOpen } from "@flexsession/domain/attendance/check-in-times";
import { countRoster, type RosterRow } from "@flexsession/domain/attendance/roster";
import { rosterCsv } from "@flexsession/domain/attendance/roster-csv";
import type { Interval } from "@flexsession/domain/time/interval";
import { localDateOf } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { announce } from "../../../ui/announce.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { useStudio } from "../use-studio.ts";
import { RestDialog } from "./rest-dialog.tsx";

const AnnounceDialog = lazy(() => import("./announce-dialog.tsx"));

interface Props {
  readonly rows: readonly RosterRow[];
  readonly times: Interval;
  readonly slotId: string;
  readonly canMark: boolean;
  readonly now: Date;
}

/** How many are there, and what can be done with the whole roster. */
export function RosterActs({ rows, times, slotId, canMark, now }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const [isMarking, setMarking] = useState(false);
  const [isAnnouncing, setAnnouncing] = useState(false);
  const { present, late, unmarked } = countRoster(rows);
  const hasBegun = times.start <= now;
  const save = () => {
    saveFile({
      filename: `flexsession-roster-${localDateOf(times.start, zone)}.csv`,
      content: rosterCsv(rows, zone),
      type: "text/csv",
    });
    announce(t("attendance.csvDone"));
  };

  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
        {t("attendance.here", { here: present + late, count: rows.length })}
        {unmarked > 0 && `, ${t("attendance.unmarked", { count: unmarked })}`}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
        {isCheckInOpen(times, now) && (
          <Button component={Link} to={`/studio/roster/${slotId}/code`} variant="contained" sx={{ minHeight: 44 }}>
            {t("attendance.code.show")}
          </Button>
        )}
        {canMark && hasBegun && unmarked > 0 && (
          <Button variant="outlined" onClick={() => setMarking(true)} sx={{ minHeight: 44 }}>
            {t("attendance.restAbsent", { count: unmarked })}
          </Button>
        )}
        {now < attendanceClosesAt(times) && (
          <Button variant="outlined" onClick={() => setAnnouncing(true)} sx={{ minHeight: 44 }}>
            {t("announcements.open")}
          </Button>
        )}
        <Button variant="outlined" onClick={save} sx={{ minHeight: 44 }}>
          {t("attendance.csv")}
        </Button>
      </Box>
      <Suspense fallback={null}>
        {isAnnouncing && <AnnounceDialog slotId={slotId} onClose={() => setAnnouncing(false)} />}
      </Suspense>
      {isMarking && <RestDialog rows={rows} onClose={() => setMarking(false)} />}
    </Box>
  );
}
