import { type Context, Hono } from "hono";
import { z } from "zod";
import { randomId, type StandIn } from "./stand-in.ts";

const accessSeconds = 3_600;
const emulated = z.object({ access_token: z.string(), refresh_token: z.string() });
const badGrant = { error: "invalid_grant", error_description: "Bad Request" };

/** `/token` and `/revoke`: tokens for a code or a refresh token, and their end. */
export function tokenRoutes(standIn: StandIn): Hono {
  const app = new Hono();

  app.post("/token", async (c) => {
    const body = await formOf(c);
    if (body.grant_type === "refresh_token") return refresh(c, standIn, body);
    return exchange(c, standIn, body);
  });

  app.post("/revoke", async (c) => {
    const token = c.req.query("token") ?? (await formOf(c)).token ?? "";
    const email = ownerOf(standIn, token);
    if (!email) return c.json({ error: "invalid_token", error_description: "Token expired or revoked" }, 400);
    revokeGrant(standIn, email);
    return c.json({});
  });

  return app;
}

/** Ends all that a person has granted: every token, and every channel. */
export function revokeGrant({ state, changed }: StandIn, email: string): void {
  delete state.grants[email];
  for (const [token, { email: owner }] of Object.entries(state.accessTokens)) {
    if (owner === email) delete state.accessTokens[token];
  }
  for (const [id, { email: owner }] of Object.entries(state.channels)) if (owner === email) delete state.channels[id];
  changed();
}

function ownerOf({ state }: StandIn, token: string): string | undefined {
  const byRefresh = Object.entries(state.grants).find(([, { refreshTokens }]) => refreshTokens.includes(token));
  return byRefresh?.[0] ?? state.accessTokens[token]?.email;
}

/** `emulate` checks client, secret, code and verifier; that the way back is the same, and in time, is checked here. */
async function exchange(c: Context, standIn: StandIn, body: Readonly<Record<string, string>>): Promise<Response> {
  const { state, clock, emulateUrl } = standIn;
  const code = state.codes[body.code ?? ""];
  if (code && code.redirectUri !== body.redirect_uri) {
    return c.json({ error: "redirect_uri_mismatch", error_description: "Bad Request" }, 400);
  }
  const answer = await fetch(`${emulateUrl}/oauth2/token`, { method: "POST", body: new URLSearchParams(body) });
  if (!answer.ok) {
    const refusal = z.looseObject({ error: z.string() }).parse(await answer.json());
    return c.json(refusal.error === "invalid_grant" ? badGrant : refusal, answer.status === 401 ? 401 : 400);
  }
  const tokens = emulated.parse(await answer.json());
  delete state.codes[body.code ?? ""];
  standIn.changed();
  if (!code || code.expiresAt <= clock.now().getTime()) return c.json(badGrant, 400);

  const { email, scopes, isOffline } = code;
  const refreshTokens = state.grants[email]?.refreshTokens ?? [];
  state.grants[email] = { scopes, refreshTokens: isOffline ? [...refreshTokens, tokens.refresh_token] : refreshTokens };
  const answered = give(standIn, { email, scopes, token: tokens.access_token });
  return c.json({ ...answered, ...(isOffline && { refresh_token: tokens.refresh_token }) });
}

function refresh(c: Context, standIn: StandIn, body: Readonly<Record<string, string>>): Response {
  const { client, state } = standIn;
  if (body.client_id !== client.id || body.client_secret !== client.secret) {
    return c.json({ error: "invalid_client", error_description: "The OAuth client was not found." }, 401);
  }
  const email = ownerOf(standIn, body.refresh_token ?? "");
  const scopes = state.grants[email ?? ""]?.scopes;
  if (!email || !scopes) {
    return c.json({ error: "invalid_grant", error_description: "Token has been expired or revoked." }, 400);
  }
  return c.json(give(standIn, { email, scopes, token: `google_${randomId(20)}` }));
}

function give(
  { state, clock, changed }: StandIn,
  { email, scopes, token }: { email: string; scopes: string[]; token: string },
): object {
  state.accessTokens[token] = { email, scopes, expiresAt: clock.now().getTime() + accessSeconds * 1_000 };
  changed();
  return { access_token: token, expires_in: accessSeconds, scope: scopes.join(" "), token_type: "Bearer" };
}

async function formOf(c: Context): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}
