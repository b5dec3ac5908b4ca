import type { Class } from "@flexsession/domain/classes/class-document";
import { occurrenceBy, occurrenceOfSlot } from "@flexsession/domain/classes/occurrences";
import { seatsTaken } from "@flexsession/domain/tape/occupied";
import type { Seats, Slot } from "@flexsession/domain/tape/tape";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { priceText } from "../../ui/price-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { SlotBookings } from "./slot-bookings.tsx";

interface Props {
  readonly class: Class;
  readonly slotId: string;
  readonly slot: Slot;
  readonly seats: Seats | undefined;
}

/** One date of a class: when and where, how many seats are taken, and by whom once that is asked for. */
export function ClassDate({ class: aClass, slotId, slot, seats }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const now = useNow(60_000);
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const booked = seats?.booked ?? 0;
  const held = seatsTaken(seats, now) - booked;
  const occurrenceId = occurrenceOfSlot(slotId);
  const place = occurrenceId === null ? null : (occurrenceBy(aClass, occurrenceId)?.place ?? null);
  const when = spanText(slot, style, "full");
  const facts = [
    ...(slot.withdrawn ? [t("adminClasses.withdrawn")] : []),
    t("adminClasses.seats", { booked, capacity: slot.capacity }),
    ...(held > 0 ? [t("adminClasses.held", { count: held })] : []),
    t("adminClasses.perSeat", { price: priceText(slot.priceMinor, slot.currency) }),
    ...(place ? [place.kind === "online" ? t("adminClasses.online") : place.address] : []),
  ];
  return (
    <Box component="li" sx={row}>
      <Box sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>{when}</Box>
      <Box sx={{ color: "var(--muted)" }}>{facts.join(" · ")}</Box>
      <Box>
        <Button
          variant="text"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-label={t("adminClasses.whoOf", { when })}
          onClick={() => setOpen(!isOpen)}
          sx={{ minHeight: 44, px: 0 }}
        >
          {t("adminClasses.who")}
        </Button>
      </Box>
      <Box id={list}>{isOpen && <SlotBookings slotId={slotId} />}</Box>
    </Box>
  );
}

const row = {
  display: "grid",
  gap: 0.5,
  py: 1.5,
  minWidth: 0,
  overflowWrap: "anywhere",
  borderTop: "1px solid var(--line)",
} as const;
