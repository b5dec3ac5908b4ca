import { lazy, Suspense } from "react";
import { later } from "../later.tsx";

const WelcomeLink = lazy(async () => ({
  default: await later(async () => (await import("../../features/page-editor/welcome-link.tsx")).default),
}));

/** The way to becoming a provider, for people who are signed in and are none. */
export function WelcomeItem({ onGo }: { onGo: () => void }) {
  return (
    <Suspense>
      <WelcomeLink onGo={onGo} />
    </Suspense>
  );
}
