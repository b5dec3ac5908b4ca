import "../../../../web/src/ui/theme.css";
import "../../../../web/src/ui/base.css";
import { startTexts } from "../../../../web/src/app/i18n.ts";
import { countChange, countSplit } from "./count-renders.tsx";
import { listenBare, listenStrip } from "./listen.ts";
import { mountPlain, mountStrip } from "./mount.tsx";

const bench = { mountStrip, mountPlain, countChange, countSplit, listenBare, listenStrip };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    stripBench: typeof bench;
    /** Chromium's own, where it was started with `--expose-gc`. */
    gc?: () => void;
    /** How the listeners tell it what they hear. */
    tellBench(side: string, at: number): Promise<void>;
  }
}

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
startTexts();
window.stripBench = bench;
