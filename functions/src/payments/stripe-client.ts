import type Stripe from "stripe";
import { stripeSecretKey } from "../firebase/params.ts";

type Host = Pick<Stripe.StripeConfig, "host" | "port" | "protocol">;

let host: Host = {};
let client: Promise<Stripe> | null = null;

/** The processor's client, loaded at first use so that functions without payments start without it. */
export function stripe(): Promise<Stripe> {
  client ??= import("stripe").then(({ default: Client }) => {
    const key = stripeSecretKey.value();
    if (!key) throw new Error("STRIPE_SECRET_KEY is empty");
    return new Client(key, { ...host, maxNetworkRetries: 1, timeout: 20_000, telemetry: false });
  });
  return client;
}

/** Sends the client to another host. Production never calls it: only an entry beside emulators does. */
export function setStripeHost(address: string): void {
  const { hostname, port, protocol } = new URL(address);
  host = { host: hostname, port, protocol: protocol === "https:" ? "https" : "http" };
  client = null;
}
