import type { Alternative, Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { BookAlternative } from "./book-alternative.tsx";
import { type Holding, useHold } from "./use-hold.ts";
import { useSlot } from "./use-slot.ts";

interface Props {
  readonly booking: Booking;
  readonly now: Date;
}

/** The times that are held for a customer whose payment came too late, each one click away while they last. */
export function HeldAlternatives({ booking, now }: Props) {
  const { t } = useTranslation();
  const holding = useHold();
  const live = booking.alternatives.filter((each) => each.until > now);

  if (live.length === 0) return <Typography component="output">{t("booking.page.heldOver")}</Typography>;
  return (
    <Box component="section">
      <Typography variant="h2">{t("booking.page.heldInstead")}</Typography>
      <Typography sx={{ mt: 1 }}>{t("booking.page.heldInsteadWhy")}</Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, mt: 2, p: 0, display: "grid", gap: 1.5 }}>
        {live.map((each) => (
          <li key={each.claimId}>
            <PricedAlternative booking={booking} alternative={each} now={now} holding={holding} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

interface PricedProps extends Props {
  readonly alternative: Alternative;
  readonly holding: Holding;
}

/** Reads what the alternative costs, since its slot may have another price than the one that was lost. */
function PricedAlternative(props: PricedProps) {
  const { slotId, start } = props.alternative;
  return <BookAlternative {...props} slot={useSlot(props.booking.providerId, slotId, start)} />;
}
