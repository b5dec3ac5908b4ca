import { user as userSchema } from "@flexsession/domain/account/user";
import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { otherParty } from "../../ui/other-party.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { ClosedRoom, LoadingRoom, MissingRoom, SignInFirst } from "./instead-of-room.tsx";
import { OpenRoom } from "./open-room.tsx";

/** The room of a booking: what its parties say to each other and give each other, live. */
export default function RoomRoute() {
  const { t } = useTranslation();
  const { bookingId = "" } = useParams();
  const { status, uid } = useAccount();
  const booking = useLiveDocument(uid === null ? null : paths.booking(bookingId), bookingSchema);
  const user = useLiveDocument(uid === null ? null : paths.user(uid), userSchema);
  const who = booking.status === "ready" && uid !== null ? otherParty(booking.value, uid).name : null;
  usePageTitle(who === null ? t("room.name") : t("room.title", { who }));

  if (status === "signed-out") return <SignInFirst />;
  if (booking.status === "missing") return <MissingRoom retry={null} />;
  // The rules deny what does not exist and what is somebody else's alike, so a failure may be either.
  if (booking.status === "failed") return <MissingRoom retry={booking.retry} />;
  if (booking.status === "loading" || user.status === "loading" || uid === null) return <LoadingRoom />;

  const isSuspended = user.status === "ready" && user.value.suspended;
  const access = roomAccess(booking.value, uid, isSuspended);
  if (access === "none") return <ClosedRoom bookingId={bookingId} />;
  return <OpenRoom booking={booking.value} uid={uid} access={access} isSuspended={isSuspended} />;
}
