import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { auth, calendar, type calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { type Clock, createClock } from "../clock/clock.ts";
import { throwawayFolder } from "../clock/throwaway-folder.ts";
import { freePort } from "../flows/free-port.ts";
import { type Google, googleAt } from "./google-at.ts";
import { serveGoogle } from "./serve-google.ts";

const root = "https://www.googleapis.com/auth";
const way = "http://localhost:5050/studio/calendars/return";
const client = { id: "test.apps.googleusercontent.com", secret: "secret", redirectUris: [way] };

/** Scopes by what they are for. */
export const scopes = {
  busy: `${root}/calendar.events.freebusy`,
  list: `${root}/calendar.calendarlist.readonly`,
  write: `${root}/calendar.events.owned`,
} as const;

/** A stand-in with the unmodified client, for its own tests. */
export interface Testbed {
  readonly clock: Clock;
  readonly google: Google;
  /** An address of the consent page, with the verifier that belongs to it. */
  consentUrl(asked: readonly string[], changes?: Record<string, string>): { url: string; verifier: string };
  /** The client as it would ask for tokens. */
  oauth(changes?: { clientSecret?: string; redirectUri?: string }): InstanceType<typeof auth.OAuth2>;
  /** The API in the name of an account that has granted these scopes. */
  signIn(email: string, asked: readonly string[]): Promise<calendar_v3.Calendar>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a stand-in on a port of its own, without any account. */
export async function startTestbed(): Promise<Testbed> {
  const folder = throwawayFolder("google");
  const clock = createClock(join(folder, "clock.json"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const serve = () => serveGoogle({ port, dataFile: join(folder, "google.json"), clock, publicUrl: url, client });
  let server = await serve();
  const google = googleAt(url);

  const oauth: Testbed["oauth"] = (changes = {}) =>
    new auth.OAuth2({
      clientId: client.id,
      clientSecret: client.secret,
      redirectUri: way,
      endpoints: { oauth2TokenUrl: `${url}/token`, oauth2RevokeUrl: `${url}/revoke` },
      ...changes,
    });
  const consentUrl: Testbed["consentUrl"] = (asked, changes = {}) => {
    const verifier = randomBytes(40).toString("base64url");
    const query = new URLSearchParams({
      client_id: client.id,
      redirect_uri: way,
      response_type: "code",
      scope: asked.join(" "),
      access_type: "offline",
      prompt: "consent",
      include_granted_scopes: "true",
      state: "state",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...changes,
    });
    return { url: `${url}/o/oauth2/v2/auth?${query.toString()}`, verifier };
  };

  return {
    clock,
    google,
    oauth,
    consentUrl,
    async signIn(email, asked) {
      const { url: page, verifier } = consentUrl(asked);
      const { code } = await google.consent(page, email);
      const client = oauth();
      const { tokens } = await client.getToken({ code, codeVerifier: verifier });
      client.setCredentials({ access_token: tokens.access_token ?? null });
      return calendar({ version: "v3", auth: client, rootUrl: `${url}/`, retry: false });
    },
    async restart() {
      await server.close();
      server = await serve();
    },
    close: () => server.close(),
  };
}
