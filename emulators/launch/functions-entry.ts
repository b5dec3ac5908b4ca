import { onRequest } from "firebase-functions/v2/https";
import { setGoogleHost } from "../../functions/src/calendars/google-client.ts";
import { setClock } from "../../functions/src/firebase/clock.ts";
import { setStripeHost } from "../../functions/src/payments/stripe-client.ts";
import { setFileOrigin } from "../../functions/src/profile/public-files.ts";
import { setTokenRemover } from "../../functions/src/room/room-objects.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { readOffsetMs } from "../clock/clock.ts";
import { linkSigner } from "../files/link-signer.ts";
import { tokenRemover } from "../files/token-remover.ts";
import { localSecrets } from "./local-secrets.ts";

const clockFile = process.env.FLEXSESSION_CLOCK_FILE ?? "";
const now = () => new Date(Date.now() + readOffsetMs(clockFile));

setClock(now);
setStripeHost(process.env.STRIPE_API_URL ?? "");
setGoogleHost(process.env.GOOGLE_API_URL ?? "");
setLinkSigner(linkSigner(process.env.FLEXSESSION_FILES_URL ?? "", localSecrets.linkSecret));
setTokenRemover(
  tokenRemover(process.env.FIREBASE_STORAGE_EMULATOR_HOST ?? "", `${process.env.GCLOUD_PROJECT}.appspot.com`),
);
setFileOrigin(`http://${process.env.FIREBASE_STORAGE_EMULATOR_HOST}`);

export * from "../../functions/src/index.ts";

/** Runs the sweep at once: the emulators never fire a scheduled function. */
export const sweepNow = onRequest(
  {
    secrets: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "SMTP_URL", "GOOGLE_CLIENT_SECRET", "CALENDAR_KEY"],
    timeoutSeconds: 300,
  },
  async (request, response) => {
    if (request.method !== "POST") {
      response.status(405).end();
      return;
    }
    response.json(await sweep(now()));
  },
);
