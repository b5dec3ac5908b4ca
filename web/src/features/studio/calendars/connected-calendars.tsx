import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { StudioPanel } from "../studio-panel.tsx";
import { useStudio } from "../use-studio.ts";
import { CalendarChoice } from "./calendar-choice.tsx";
import { Disconnect } from "./disconnect.tsx";
import { LastRead } from "./last-read.tsx";
import { OpenGoogle } from "./open-google.tsx";
import { WhatBlocks } from "./what-blocks.tsx";
import { WhenUnknown } from "./when-unknown.tsx";
import { WriteBookings } from "./write-bookings.tsx";

interface Props {
  readonly sync: CalendarSync;
}

/** How connected calendars stand, which of them count, and the ways on. */
export function ConnectedCalendars({ sync }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const { state, account, failingSince, whenUnknown } = sync;
  const isClosed = whenUnknown === "closed";

  if (state === "revoked") {
    return (
      <StudioPanel
        icon="blocked"
        title={t("calendars.state.revoked")}
        why={t(isClosed ? "calendars.revoked.whyClosed" : "calendars.revoked.whyOpen")}
      >
        <Typography color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {t("calendars.account", { account })}
        </Typography>
        <WhenUnknown chosen={whenUnknown} />
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
          <OpenGoogle isAgain />
          <Disconnect />
        </Box>
      </StudioPanel>
    );
  }

  const since = failingSince === null ? "" : momentText(failingSince, style);
  return (
    <StudioPanel
      icon={failingSince === null ? "check" : "clock"}
      title={t(`calendars.state.${stateOf(sync)}`)}
      why={
        failingSince === null
          ? t("calendars.known")
          : t(isClosed ? "calendars.failingClosed" : "calendars.failingOpen", { since })
      }
    >
      <Box>
        <Typography sx={{ overflowWrap: "anywhere" }}>{t("calendars.account", { account })}</Typography>
        <LastRead syncedAt={sync.syncedAt} />
      </Box>
      <CalendarChoice calendars={sync.calendars} />
      <WhatBlocks calendars={sync.calendars} />
      <WhenUnknown chosen={whenUnknown} />
      <WriteBookings calendars={sync.calendars} writesTo={sync.writesTo} />
      <Disconnect />
    </StudioPanel>
  );
}

function stateOf({ failingSince, syncedAt }: CalendarSync): "failing" | "reading" | "connected" {
  if (failingSince !== null) return "failing";
  return syncedAt === null ? "reading" : "connected";
}
