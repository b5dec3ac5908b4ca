import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { bookingsOf, bookingsPerPage } from "../../firebase/bookings-of.ts";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { BookingLists } from "./booking-lists.tsx";
import { SavedList } from "./saved-list.tsx";
import { WaitList } from "./wait-list.tsx";

interface Props {
  /** What somebody has of packs, which is a part of another feature. */
  readonly renderPacks: (uid: string) => ReactNode;
}

/**
 * What is somebody's own, live: what they wait for, their bookings on either side, upcoming and past, with whether they were
 * there, their packs, and whom they have saved.
 */
export function MyBookingsPage({ renderPacks }: Props) {
  const { t } = useTranslation();
  usePageTitle(t("myBookings.title"));
  const { status, uid } = useAccount();
  const [pages, setPages] = useState(1);
  const bookings = useLiveQuery(uid === null ? null : bookingsOf(uid, pages));
  const now = useNow(30_000);
  const isFull = bookings.status === "ready" && bookings.value.length >= pages * bookingsPerPage;

  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center", pt: { xs: 3, sm: 5 }, pb: 3 }}>
        <Typography variant="h1" sx={{ flex: "1 1 auto" }}>
          {t("myBookings.title")}
        </Typography>
        {uid !== null && (
          <Button component={Link} to="/packs" variant="text">
            {t("packs.mine")}
          </Button>
        )}
      </Box>
      {status === "signed-out" || uid === null ? (
        status === "signed-out" && <SignInFirst />
      ) : (
        <>
          <WaitList uid={uid} />
          <BookingLists
            live={bookings}
            uid={uid}
            now={now}
            onMore={isFull ? () => setPages((before) => before + 1) : null}
            between={
              <>
                {renderPacks(uid)}
                <SavedList />
              </>
            }
          />
        </>
      )}
    </>
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  return (
    <>
      <Typography sx={{ mb: 2 }}>{t("myBookings.signedOut")}</Typography>
      <Button component={Link} to="/sign-in?continue=%2Fbookings" variant="contained">
        {t("myBookings.signIn")}
      </Button>
    </>
  );
}
