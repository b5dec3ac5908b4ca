import { minute } from "@flexsession/domain/time/instant";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { consentPage } from "./consent-page.ts";
import { everybody } from "./open-emulate.ts";
import { accountOf, type StandIn } from "./stand-in.ts";

const codeMinutes = 10;
const form = z.object({
  account: z.string().default(""),
  scope: z.union([z.string(), z.array(z.string())]).default([]),
  act: z.enum(["allow", "deny"]),
});

/**
 * `/o/oauth2/v2/auth`: where a person lets our client in, as far as they choose. Whether the client and its way back are
 * known, and later whether a verifier fits, `emulate` says.
 */
export function consentRoutes(standIn: StandIn): Hono {
  const app = new Hono();
  const { state, clock } = standIn;

  app.get("/o/oauth2/v2/auth", async (c) => {
    const refused = await refusalOf(c, standIn);
    if (refused) return refused;
    const { scope = "", login_hint: hint = "" } = c.req.query();
    const scopes = scope.split(" ").filter(Boolean);
    return c.html(consentPage({ scopes, hint, accounts: Object.keys(state.accounts), query: queryOf(c) }));
  });

  app.post("/o/oauth2/v2/auth", async (c) => {
    const refused = await refusalOf(c, standIn);
    if (refused) return refused;
    const { account, scope, act } = form.parse(await c.req.parseBody({ all: true }));
    const asked = c.req.query();
    const back = new URL(asked.redirect_uri ?? "");
    if (asked.state) back.searchParams.set("state", asked.state);
    const scopes = [scope].flat();
    if (act === "deny" || account === "" || scopes.length === 0) {
      back.searchParams.set("error", "access_denied");
      return c.redirect(back.href, 302);
    }

    const email = account.trim().toLowerCase();
    accountOf(standIn, email);
    const code = await newCode(standIn, asked);
    const granted = asked.include_granted_scopes === "true" ? (state.grants[email]?.scopes ?? []) : [];
    const isOffline = asked.access_type === "offline" && (asked.prompt === "consent" || !state.grants[email]);
    state.codes[code] = {
      email,
      scopes: [...new Set([...granted, ...scopes])],
      redirectUri: asked.redirect_uri ?? "",
      isOffline,
      expiresAt: clock.now().getTime() + codeMinutes * minute,
    };
    standIn.changed();
    back.searchParams.set("code", code);
    back.searchParams.set("scope", scopes.join(" "));
    return c.redirect(back.href, 302);
  });

  return app;
}

function queryOf(c: Context): string {
  return new URL(c.req.url).search.slice(1);
}

/** Google's error page for what no client of its may ask; null for what it may. */
async function refusalOf(c: Context, { emulateUrl }: StandIn): Promise<Response | null> {
  const { response_type: type, scope, code_challenge_method: method, code_challenge: challenge } = c.req.query();
  if (type !== "code" || !scope) return c.text("Error 400: invalid_request", 400);
  if (challenge && method !== "S256" && method !== "plain") return c.text("Error 400: invalid_request", 400);
  const answer = await fetch(`${emulateUrl}/o/oauth2/v2/auth?${queryOf(c)}`);
  return answer.ok ? null : c.html(await answer.text(), 400);
}

/** A code of `emulate`, which keeps its challenge. */
async function newCode({ emulateUrl }: StandIn, asked: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`${emulateUrl}/o/oauth2/v2/auth/callback`, {
    method: "POST",
    body: new URLSearchParams({ ...asked, email: everybody }),
    redirect: "manual",
  });
  const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code");
  if (!code) throw new Error("emulate gave no code");
  return code;
}
