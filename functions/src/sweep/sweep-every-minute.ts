import { onSchedule } from "firebase-functions/scheduler";
import { now } from "../firebase/clock.ts";
import { googleSecrets, smtpUrl, stripeSecretKey } from "../firebase/params.ts";
import { sweep } from "./sweep.ts";

/** The sweep, every minute in production. */
export const sweepEveryMinute = onSchedule(
  {
    schedule: "* * * * *",
    secrets: [stripeSecretKey, smtpUrl, ...googleSecrets],
    timeoutSeconds: 300,
    memory: "512MiB",
  },
  async () => {
    await sweep(now());
  },
);
