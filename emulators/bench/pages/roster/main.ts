import "../../../../web/src/ui/theme.css";
import "../../../../web/src/ui/base.css";
import { addTexts, startTexts } from "../../../../web/src/app/i18n.ts";
import { attendance } from "../../../../web/src/app/messages/en/attendance.ts";
import { mountPlain, mountRoster } from "./mount.tsx";

const bench = { mountRoster, mountPlain };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    rosterBench: typeof bench;
  }
}

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
startTexts();
addTexts({ attendance });
window.rosterBench = bench;
