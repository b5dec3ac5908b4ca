import { waitClosesAt } from "@flexsession/domain/tape/owed-seats";
import { waitingIn } from "@flexsession/domain/tape/queue";
import type { Slot } from "@flexsession/domain/tape/tape";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { PanelBodyProps } from "../piece-panel.tsx";
import { InLine } from "./in-line.tsx";
import { JoinForm } from "./join-form.tsx";
import { WaitFrame } from "./wait-frame.tsx";

interface Props {
  readonly panel: PanelBodyProps;
  readonly slot: Slot;
  readonly seats: number;
  readonly wait: WaitEntry | null;
}

/** The waitlist of a class that is full, or where somebody is in it; how many wait is live, who they are is nobody's business. */
export function WaitForSeats({ panel, slot, seats, wait }: Props) {
  const { t } = useTranslation();
  const { tape, slotId, zone, now } = panel;
  const style = useTimeStyle(zone);
  const queue = tape.queues[slotId];
  const count = queue ? waitingIn(queue) : 0;
  const closesAt = waitClosesAt(tape.rules, slot.start);

  return (
    <WaitFrame>
      {wait ? (
        <InLine wait={wait} tape={tape} zone={zone} />
      ) : (
        <>
          <Typography>{count > 0 ? t("waitlist.waiting", { count }) : t("waitlist.nobody")}</Typography>
          {closesAt <= now ? (
            <Typography color="text.secondary">{t("waitlist.closed")}</Typography>
          ) : (
            <>
              <JoinForm
                panel={panel}
                wish={{ start: slot.start, end: slot.end, seats }}
                what={t("booking.seats", { count: seats })}
              />
              <Typography variant="body2" color="text.secondary">
                {t("waitlist.closes", { when: momentText(closesAt, style) })}
              </Typography>
            </>
          )}
        </>
      )}
    </WaitFrame>
  );
}
