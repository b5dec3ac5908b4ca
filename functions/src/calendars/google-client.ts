import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { appUrl, googleClientId, googleClientSecret } from "../firebase/params.ts";

interface Host {
  readonly consent: string;
  readonly oauth: string;
  readonly api: string;
}

/** Whoever holds time may be waiting for it. */
const timeoutMs = 10_000;

let host: Host = {
  consent: "https://accounts.google.com/o/oauth2/v2/auth",
  oauth: "https://oauth2.googleapis.com",
  api: "https://www.googleapis.com/",
};

/** Where Google sends people back to. */
export function returnUrl(): string {
  return `${appUrl.value()}/studio/calendars/return`;
}

/** Where people say what we may do. */
export function consentUrl(): string {
  return host.consent;
}

/** Google's client, loaded at first use so that functions without calendars start without it. */
export async function googleApi() {
  const { auth, calendar } = await import("googleapis/build/src/apis/calendar/index.js");
  const clientSecret = googleClientSecret.value();
  if (!clientSecret) throw new Error("GOOGLE_CLIENT_SECRET is empty");
  const oauth = new auth.OAuth2({
    clientId: googleClientId.value(),
    clientSecret,
    redirectUri: returnUrl(),
    transporterOptions: { timeout: timeoutMs },
    endpoints: { oauth2TokenUrl: `${host.oauth}/token`, oauth2RevokeUrl: `${host.oauth}/revoke` },
  });
  const open = (): calendar_v3.Calendar =>
    calendar({ version: "v3", auth: oauth, rootUrl: host.api, timeout: timeoutMs, retryConfig: { retry: 1 } });
  return { oauth, open };
}

/** Sends the client to another host. Production never calls it: only an entry beside emulators does. */
export function setGoogleHost(address: string): void {
  host = { consent: `${address}/o/oauth2/v2/auth`, oauth: address, api: `${address}/` };
}
