import { LandingPage } from "../features/landing/landing-page.tsx";
import { addTexts } from "./i18n.ts";
import { landing } from "./messages/en/landing.ts";

// No other page shows these texts, and every other page would carry them.
addTexts({ landing });

/** `/`: where somebody begins. */
export function LandingRoute() {
  return <LandingPage />;
}
