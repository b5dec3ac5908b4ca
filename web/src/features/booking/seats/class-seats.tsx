import { attendeesOf } from "@flexsession/domain/booking/attendee";
import { refusalOfNaming } from "@flexsession/domain/booking/name-attendees";
import { refusalOfDropping } from "@flexsession/domain/booking/seat-drop-of";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BookingViewProps } from "../booking-view.tsx";
import { DroppedSeats } from "./dropped-seats.tsx";

const NameDialog = lazy(() => import("./name-dialog.tsx"));
const DropDialog = lazy(() => import("./drop-dialog.tsx"));

/** Who sits on the seats of a class that is booked; its customer can change the names, or give seats back. */
export function ClassSeats({ booking, isCustomer, now }: BookingViewProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"names" | "drop" | null>(null);
  const attendees = attendeesOf(booking);
  const canName = isCustomer && refusalOfNaming(booking, now) === null;
  const canDrop = isCustomer && refusalOfDropping(booking, now) === null;
  const isNamed = attendees.every((each) => each.name !== "");
  const close = () => setOpen(null);

  return (
    <Box component="section" sx={{ display: "grid", gap: 1 }}>
      <Typography variant="h2">{t("seats.who")}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {attendees.map(({ name }, index) => (
          <Box
            component="li"
            // oxlint-disable-next-line react/no-array-index-key -- a seat is known by its place alone
            key={index}
            sx={{ overflowWrap: "anywhere", color: name === "" ? "var(--muted)" : "inherit" }}
          >
            {name === "" ? t("seats.unnamed", { number: index + 1 }) : name}
          </Box>
        ))}
      </Box>
      {(canName || canDrop) && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, ml: -1 }}>
          {canName && (
            <Button variant="text" onClick={() => setOpen("names")}>
              {t(isNamed ? "seats.changeNames" : "seats.sayNames")}
            </Button>
          )}
          {canDrop && (
            <Button variant="text" onClick={() => setOpen("drop")}>
              {t("seats.drop.open")}
            </Button>
          )}
        </Box>
      )}
      <DroppedSeats booking={booking} isCustomer={isCustomer} />
      <Suspense fallback={null}>
        {open === "names" && canName && <NameDialog key={booking.seats} booking={booking} onClose={close} />}
        {open === "drop" && canDrop && <DropDialog key={booking.seats} booking={booking} now={now} onClose={close} />}
      </Suspense>
    </Box>
  );
}
