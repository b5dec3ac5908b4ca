import { user as userSchema } from "@flexsession/domain/account/user";
import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { type RoomAccess, roomAccess } from "@flexsession/domain/room/room-access";
import type { ReactNode } from "react";
import { useAccount } from "../../firebase/account.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { ClosedRoom, LoadingRoom, MissingRoom, SignInFirst } from "./instead-of-room.tsx";

/** A room as its reader may see it. */
export interface OpenedRoom {
  readonly booking: Booking;
  readonly uid: string;
  readonly access: Exclude<RoomAccess, "none">;
  readonly isSuspended: boolean;
  /** Whether one party has blocked the other: neither writes, and the files of what is paid go on. */
  readonly isApart: boolean;
}

interface Props {
  readonly bookingId: string;
  readonly children: (room: OpenedRoom) => ReactNode;
}

/** Shows something of a room to whoever may be in it, and to others why they see nothing. */
export function RoomGate({ bookingId, children }: Props) {
  const { status, uid } = useAccount();
  const booking = useLiveDocument(uid === null ? null : paths.booking(bookingId), bookingSchema);
  const user = useLiveDocument(uid === null ? null : paths.user(uid), userSchema);

  if (status === "signed-out") return <SignInFirst />;
  if (booking.status === "missing") return <MissingRoom retry={null} />;
  // The rules deny what does not exist and what is somebody else's alike, so a failure may be either.
  if (booking.status === "failed") return <MissingRoom retry={booking.retry} />;
  if (booking.status === "loading" || user.status === "loading" || uid === null) return <LoadingRoom />;

  const isSuspended = user.status === "ready" && user.value.suspended;
  const access = roomAccess(booking.value, uid, isSuspended);
  if (access === "none") return <ClosedRoom bookingId={bookingId} />;
  const isApart = user.status === "ready" && booking.value.parties.some((each) => user.value.apartFrom.includes(each));
  return children({ booking: booking.value, uid, access, isSuspended, isApart });
}
