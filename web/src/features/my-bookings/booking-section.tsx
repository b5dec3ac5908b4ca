import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { Link } from "react-router";
import { BookingRow } from "./booking-row.tsx";

interface Props {
  readonly title: string;
  readonly bookings: readonly Booking[];
  readonly uid: string;
  readonly empty: {
    readonly title: string;
    readonly why: string;
    readonly action: { readonly text: string; readonly to: string } | null;
  };
}

/** One list of bookings, or why it is empty and what to do. */
export function BookingSection({ title, bookings, uid, empty }: Props) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {bookings.length > 0 ? (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
          {bookings.map((each) => (
            <BookingRow key={each.bookingId} booking={each} isCustomer={each.customerId === uid} />
          ))}
        </Box>
      ) : (
        <Box sx={{ border: "1px dashed var(--line-strong)", borderRadius: "var(--radius-m)", p: 3 }}>
          <Typography sx={{ fontWeight: 700 }}>{empty.title}</Typography>
          <Typography color="text.secondary">{empty.why}</Typography>
          {empty.action && (
            <Button component={Link} to={empty.action.to} variant="contained" sx={{ mt: 2 }}>
              {empty.action.text}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
