import { sendBare, signInBare } from "./send-bare.ts";
import { sendProduct, signIn } from "./send-product.ts";

const bench = { signIn, sendProduct, signInBare, sendBare };

declare global {
  interface Window {
    /** What this page measures, for the bench that opened it. */
    uploadBench: typeof bench;
  }
}

window.uploadBench = bench;
