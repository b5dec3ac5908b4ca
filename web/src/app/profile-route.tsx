import { lazy, Suspense } from "react";
import { type PanelProps, ProfilePage } from "../features/profile/profile-page.tsx";
import { later } from "./later.tsx";

const PiecePanel = lazy(async () => ({
  default: await later<PanelProps>(async () => (await import("../features/booking/piece-panel.tsx")).PiecePanel),
}));

/** A provider's page, with the panel that takes a chosen slot on to booking. */
export function ProfileRoute() {
  return <ProfilePage renderPanel={renderPanel} />;
}

function renderPanel(props: PanelProps) {
  return (
    <Suspense>
      <PiecePanel {...props} />
    </Suspense>
  );
}
