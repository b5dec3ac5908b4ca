import "../../../../web/src/ui/theme.css";
import "../../../../web/src/ui/base.css";
import { startTexts } from "../../../../web/src/app/i18n.ts";
import { listenBare, sendBare, signInBare } from "./bare-room.ts";
import { scrollBare, scrollThread } from "./scroll-thread.ts";
import { send, showRoom, signIn, untilSaid } from "./show-room.ts";

const bench = { signIn, showRoom, send, untilSaid, signInBare, listenBare, sendBare, scrollThread, scrollBare };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    roomBench: typeof bench;
  }
}

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
startTexts();
window.roomBench = bench;
