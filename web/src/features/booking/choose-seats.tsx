import { mostSeats } from "@flexsession/domain/booking/hold-limit";
import { formatMoney } from "@flexsession/domain/money/money";
import { freeSeats, reasonsAgainstSeats } from "@flexsession/domain/tape/free-seats";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Slot } from "@flexsession/domain/tape/tape";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ChoiceGroup } from "./choice-group.tsx";
import { Offer } from "./offer.tsx";
import type { PanelBodyProps } from "./piece-panel.tsx";

/** Chooses how many seats of a class to take; the number is part of the address, as every choice is. */
export function ChooseSeats({ slot, ...panel }: PanelBodyProps & { readonly slot: Slot }) {
  const { t, i18n } = useTranslation();
  const { tape, slotId, now } = panel;
  const [params, setParams] = useSearchParams();
  const seats = Math.min(Math.max(Math.trunc(Number(params.get("seats")) || 1), 1), mostSeats);
  const left = freeSeats(tape, slotId, now);
  const most = Math.min(mostSeats, slot.capacity);
  const choose = (count: number) =>
    setParams(
      (before) => {
        before.set("seats", `${count}`);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );

  return (
    <>
      <Typography component="output" sx={{ fontWeight: 700 }}>
        {left > 0 ? t("booking.panel.seatsLeft", { count: left }) : t("booking.panel.soldOut")}
      </Typography>
      <ChoiceGroup
        legend={t("booking.panel.seats")}
        chosen={seats}
        choices={Array.from({ length: most }, (_, index) => ({
          value: index + 1,
          label: `${index + 1}`,
          isPossible: index < left,
        }))}
        onChoose={choose}
      />
      <Offer
        panel={panel}
        wish={{ slotId, start: slot.start, end: slot.end, task: slot.task, isClass: true, seats }}
        problem={reasonsAgainstSeats(tape, slotId, seats, now)[0] ?? null}
        priceMinor={priceOfPiece(slot, slot, seats)}
        currency={slot.currency}
        unit={t("booking.panel.perSeat", { price: formatMoney(slot.priceMinor, slot.currency, i18n.language) })}
      />
    </>
  );
}
