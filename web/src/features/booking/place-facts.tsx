import type { Booking } from "@flexsession/domain/booking/booking";
import { isSamePlace, type Place } from "@flexsession/domain/classes/place";
import { isSameTime } from "@flexsession/domain/time/interval";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { BothZones } from "./both-zones.tsx";
import { Fact } from "./fact.tsx";

interface Props {
  readonly booking: Booking;
  readonly other: Booking["customer"];
}

/** Where a booked class is, how to join one that is online, and what was changed of it. */
export function PlaceFacts({ booking, other }: Props) {
  const { t } = useTranslation();
  const { zone } = useTimeStyle();
  const { place, joinUrl, changedFrom } = booking;
  return (
    <>
      {changedFrom && !isSameTime(changedFrom, booking) && (
        <Fact name={t("booking.page.whenBefore")}>
          <BothZones span={changedFrom} zone={zone} other={other} />
        </Fact>
      )}
      {place && (
        <Fact name={t("booking.page.where")}>
          <PlaceText place={place} />
          {joinUrl && (
            <Box component="a" href={joinUrl} target="_blank" rel="noreferrer" sx={{ ...link, fontWeight: 700 }}>
              {t("booking.page.join")}
            </Box>
          )}
        </Fact>
      )}
      {changedFrom?.place && !isSamePlace(changedFrom.place, place) && (
        <Fact name={t("booking.page.whereBefore")}>
          <PlaceText place={changedFrom.place} />
        </Fact>
      )}
    </>
  );
}

function PlaceText({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  if (place.kind === "online")
    return (
      <Box component="span" sx={{ mr: 2 }}>
        {t("booking.page.online")}
      </Box>
    );
  return (
    <>
      <Box component="span" sx={{ mr: 2 }}>
        {place.address}
      </Box>
      {place.mapUrl && (
        <Box component="a" href={place.mapUrl} target="_blank" rel="noreferrer" sx={link}>
          {t("booking.page.map")}
        </Box>
      )}
    </>
  );
}

const link = { display: "inline-block", my: -0.5, py: 0.5 } as const;
