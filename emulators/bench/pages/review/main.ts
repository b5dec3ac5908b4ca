import "../../../../web/src/ui/theme.css";
import "../../../../web/src/ui/base.css";
import { startTexts } from "../../../../web/src/app/i18n.ts";
import { openReview, signIn } from "./open-review.ts";

const bench = { signIn, openReview };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    reviewBench: typeof bench;
  }
}

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
startTexts();
window.reviewBench = bench;
