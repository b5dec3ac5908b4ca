import { mostSeats } from "@flexsession/domain/booking/hold-limit";
import { formatMoney } from "@flexsession/domain/money/money";
import { freeSeats, reasonsAgainstSeats } from "@flexsession/domain/tape/free-seats";
import { waitClosesAt } from "@flexsession/domain/tape/owed-seats";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Slot } from "@flexsession/domain/tape/tape";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { AboutClass } from "./about-class.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { Offer } from "./offer.tsx";
import { OfferDates } from "./orders/offer-dates.tsx";
import { useChosenDates } from "./orders/use-chosen-dates.ts";
import type { PanelBodyProps } from "./piece-panel.tsx";
import { NameFields } from "./seats/name-fields.tsx";
import { useOwnWait } from "./waitlist/use-own-wait.ts";
import { WaitForSeats } from "./waitlist/wait-for-seats.tsx";

/** Chooses how many seats of a class to take, and who comes; the number is part of the address, as every choice is. */
export function ChooseSeats({ slot, ...panel }: PanelBodyProps & { readonly slot: Slot }) {
  const { t, i18n } = useTranslation();
  const { tape, slotId, now, profile } = panel;
  const { seats, chooseSeats } = useChosenDates(slotId);
  const { uid, name } = useAccount();
  const [named, setNamed] = useState<readonly string[]>([]);
  const names = Array.from({ length: seats }, (_, index) => named[index] ?? (index === 0 ? (name ?? "") : ""));
  const wait = useOwnWait(uid, profile.providerId, slotId, now);
  const turn = wait?.state === "turn" ? wait.seats : 0;
  const left = Math.max(freeSeats(tape, slotId, now), turn);
  const reason = reasonsAgainstSeats(tape, slotId, seats, now)[0] ?? null;
  const isTurn = seats <= turn;
  // Whoever wants more seats than are left can wait for them.
  const isOpen = !slot.withdrawn && waitClosesAt(tape.rules, slot.start) > now;
  const isWaitable = reason === "not-enough-seats" || reason === "owed-to-others";
  const most = Math.min(mostSeats, slot.capacity);

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
          isPossible: index < left || isOpen,
          ...(index >= left && isOpen && { note: t("waitlist.instead") }),
        }))}
        onChoose={chooseSeats}
      />
      {slot.classId !== null && uid !== profile.providerId && <OfferDates slotId={slotId} isFree={reason === null} />}
      {(wait !== null || isWaitable) && uid !== profile.providerId && (
        <WaitForSeats panel={panel} slot={slot} seats={seats} wait={wait} />
      )}
      <Offer
        panel={panel}
        wish={{ slotId, start: slot.start, end: slot.end, task: slot.task, isClass: true, seats }}
        problem={isTurn && isWaitable ? null : reason}
        isTurn={isTurn}
        priceMinor={priceOfPiece(slot, slot, seats)}
        currency={slot.currency}
        unit={t("booking.panel.perSeat", { price: formatMoney(slot.priceMinor, slot.currency, i18n.language) })}
        names={names}
      >
        {uid !== null && <NameFields names={names} onChange={setNamed} />}
      </Offer>
      {slot.classId !== null && <AboutClass classId={slot.classId} slotId={slotId} />}
    </>
  );
}
