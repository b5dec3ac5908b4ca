import { lazy, Suspense } from "react";
import { type AskProps, type PanelProps, ProfilePage } from "../features/profile/profile-page.tsx";
import { later } from "./later.tsx";

const PiecePanel = lazy(async () => ({
  default: await later<PanelProps>(async () => (await import("../features/booking/piece-panel.tsx")).PiecePanel),
}));

const AskPanel = lazy(async () => ({
  default: await later<AskProps>(async () => (await import("../features/booking/ask-panel.tsx")).AskPanel),
}));

/** A provider's page, with the panels that take a chosen slot, or time beside the slots, on to booking. */
export function ProfileRoute() {
  return <ProfilePage renderPanel={renderPanel} renderAsk={renderAsk} />;
}

function renderPanel(props: PanelProps) {
  return (
    <Suspense>
      <PiecePanel {...props} />
    </Suspense>
  );
}

function renderAsk(props: AskProps) {
  return (
    <Suspense>
      <AskPanel {...props} />
    </Suspense>
  );
}
