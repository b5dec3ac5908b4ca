import { MyBookingsPage } from "../features/my-bookings/my-bookings-page.tsx";
import { OwnPacks } from "../features/packs/own-packs.tsx";

/** `/bookings`: all that is somebody's own, on one page. */
export function BookingsRoute() {
  return <MyBookingsPage renderPacks={renderPacks} />;
}

function renderPacks(uid: string) {
  return <OwnPacks uid={uid} />;
}
