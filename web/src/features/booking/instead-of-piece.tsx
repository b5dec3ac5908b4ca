import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import type { PanelBodyProps } from "./piece-panel.tsx";
import type { PieceWish } from "./suggestion.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/** What to do about a slot that cannot be booked at once, a class by request or one that is gone: the nearest time that can be. */
export function InsteadOfPiece({ slot, ...panel }: PanelBodyProps & { readonly slot: Slot | null }) {
  const { t } = useTranslation();
  const { profile, tape, zone, now } = panel;
  const start = panel.start ?? slot?.start ?? now;
  const wish: PieceWish = {
    slotId: panel.slotId,
    start,
    end: addMilliseconds(start, (panel.minutes ?? shortestPieceMinutes) * minute),
    task: slot?.task ?? profile.rates[0]?.task ?? "mix",
    isClass: slot ? hasSeats(slot) : profile.discipline === "art",
    seats: 1,
  };
  const found = useSuggestions(profile, tape, wish, now);

  return (
    <>
      <Alert severity="warning">{t(slot ? "booking.panel.requestClass" : "refusal.slot-gone")}</Alert>
      <SuggestionList {...found} seats={1} zone={zone} handle={profile.handle} />
    </>
  );
}
