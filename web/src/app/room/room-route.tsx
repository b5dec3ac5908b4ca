import { useParams } from "react-router";
import { OpenRoom } from "./open-room.tsx";
import { RoomGate } from "./room-gate.tsx";

/** The room of a booking: what its parties say to each other and give each other, live. */
export default function RoomRoute() {
  const { bookingId = "" } = useParams();
  return <RoomGate bookingId={bookingId}>{(room) => <OpenRoom {...room} />}</RoomGate>;
}
