import { onSchedule } from "firebase-functions/scheduler";
import { now } from "../firebase/clock.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { reconcile } from "./reconcile.ts";

/** The reconciliation, every hour in production. */
export const reconcileEveryHour = onSchedule(
  { schedule: "17 * * * *", secrets: [stripeSecretKey], timeoutSeconds: 540, memory: "512MiB" },
  async () => {
    await reconcile(now());
  },
);
