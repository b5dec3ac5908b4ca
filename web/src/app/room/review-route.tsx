import Box from "@mui/material/Box";
import { useParams } from "react-router";
import { DeliveryBar } from "../../features/delivery/delivery-bar.tsx";
import { ReviewPage } from "../../features/review/review-page.tsx";
import { RoomGate } from "./room-gate.tsx";

/** One sound of a booking's room, to hear it, compare it and comment on it, and to answer it where it is delivered. */
export default function ReviewRoute() {
  const { bookingId = "", fileId = "" } = useParams();
  return (
    <RoomGate bookingId={bookingId}>
      {({ booking, uid, access, isApart }) => (
        <>
          {booking.delivery?.fileId === fileId && (
            <Box sx={{ pt: { xs: 1, sm: 2 } }}>
              <DeliveryBar booking={booking} uid={uid} canWrite={access === "write"} />
            </Box>
          )}
          <ReviewPage booking={booking} uid={uid} fileId={fileId} canWrite={access === "write" && !isApart} />
        </>
      )}
    </RoomGate>
  );
}
