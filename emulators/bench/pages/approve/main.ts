import "../../../../web/src/ui/theme.css";
import "../../../../web/src/ui/base.css";
import { startTexts } from "../../../../web/src/app/i18n.ts";
import { clickBare, showBare, signInBare } from "./show-bare.ts";
import { clickApprove, showBooking, showRequests, signIn } from "./show-product.ts";

const bench = { signIn, showRequests, showBooking, clickApprove, showBare, clickBare, signInBare };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    approveBench: typeof bench;
  }
}

if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
startTexts();
window.approveBench = bench;
