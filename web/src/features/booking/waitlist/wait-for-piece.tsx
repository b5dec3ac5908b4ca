import { waitingFor } from "@flexsession/domain/tape/place-in-line";
import { pieceClosesAt } from "@flexsession/domain/waitlist/piece-closes-at";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/moment-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { PanelBodyProps } from "../piece-panel.tsx";
import { PiecePicker } from "../piece-picker.tsx";
import { InLine } from "./in-line.tsx";
import { JoinForm } from "./join-form.tsx";
import { useWaitChoice } from "./use-wait-choice.ts";
import { WaitFrame } from "./wait-frame.tsx";

interface Props {
  readonly panel: PanelBodyProps;
  readonly wait: WaitEntry | null;
}

/** The waitlist for time of a slot that somebody else has, where one can still wait for it, or is in it. */
export function WaitForPiece({ panel, wait }: Props) {
  const { t } = useTranslation();
  const { tape, slotId, zone, now } = panel;
  const style = useTimeStyle(zone);
  const { options, piece } = useWaitChoice(tape, panel, now);
  const isByRequest = tape.slots[slotId]?.mode === "request";
  if (wait) {
    return (
      <WaitFrame>
        <InLine wait={wait} tape={tape} zone={zone} />
      </WaitFrame>
    );
  }
  if (!piece) return null;
  const count = waitingFor(tape, piece);
  const wish = { ...piece, seats: 1 };

  return (
    <WaitFrame>
      <PiecePicker
        options={options}
        piece={piece}
        zone={zone}
        onChoose={panel.onChange}
        legends={{ start: t("waitlist.from"), length: t("waitlist.for") }}
      />
      {!isByRequest && <Typography>{count > 0 ? t("waitlist.waiting", { count }) : t("waitlist.nobody")}</Typography>}
      <JoinForm panel={panel} wish={wish} what={spanText(piece, style, "short")} />
      <Typography variant="body2" color="text.secondary">
        {t("waitlist.closes", { when: momentText(pieceClosesAt(tape, { slotId, start: piece.start }), style) })}
      </Typography>
    </WaitFrame>
  );
}
