import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopes, startTestbed, type Testbed } from "./google-testbed.ts";

let bed: Testbed;
beforeAll(async () => {
  bed = await startTestbed();
});
afterAll(() => bed.close());

const asked = [scopes.busy, scopes.list];
const refusal = (error: string) => ({ response: { data: { error } } });

async function codeFor(email: string, wanted: readonly string[] = asked) {
  const { url, verifier } = bed.consentUrl(wanted);
  const { code } = await bed.google.consent(url, email);
  return { code, codeVerifier: verifier };
}

describe("the token endpoint", () => {
  test("gives tokens for a code once, and says what was granted", async () => {
    const code = await codeFor("once@gmail.test");
    const { tokens } = await bed.oauth().getToken(code);
    expect(tokens).toMatchObject({ scope: asked.join(" "), token_type: "Bearer" });
    expect(tokens.refresh_token).toBeTruthy();
    await expect(bed.oauth().getToken(code)).rejects.toMatchObject(refusal("invalid_grant"));
  });

  test("refuses a wrong verifier, or none", async () => {
    const { code } = await codeFor("verifier@gmail.test");
    await expect(bed.oauth().getToken({ code, codeVerifier: "x".repeat(43) })).rejects.toMatchObject(
      refusal("invalid_grant"),
    );
    await expect(bed.oauth().getToken({ code })).rejects.toMatchObject(refusal("invalid_grant"));
  });

  test("refuses a client that does not know its secret, and another way back", async () => {
    const code = await codeFor("client@gmail.test");
    await expect(bed.oauth({ clientSecret: "guess" }).getToken(code)).rejects.toMatchObject(refusal("invalid_client"));
    await expect(bed.oauth({ redirectUri: "http://evil.test" }).getToken(code)).rejects.toMatchObject(
      refusal("redirect_uri_mismatch"),
    );
  });

  test("refuses a code that is eleven minutes old", async () => {
    const code = await codeFor("late@gmail.test");
    bed.clock.advance(11 * 60_000);
    await expect(bed.oauth().getToken(code)).rejects.toMatchObject(refusal("invalid_grant"));
  });

  test("adds what was granted before, when that is asked for", async () => {
    await bed.oauth().getToken(await codeFor("more@gmail.test"));
    const { tokens } = await bed.oauth().getToken(await codeFor("more@gmail.test", [scopes.write]));
    expect(tokens.scope?.split(" ").toSorted()).toEqual([...asked, scopes.write].toSorted());
  });
});

describe("the consent page", () => {
  test("leaves out what its person does not allow", async () => {
    const { url, verifier } = bed.consentUrl(asked);
    const { code } = await bed.google.consent(url, "part@gmail.test", { without: ["freebusy"] });
    const { tokens } = await bed.oauth().getToken({ code, codeVerifier: verifier });
    expect(tokens.scope).toBe(scopes.list);
  });

  test.each([
    ["an unknown client", { client_id: "somebody" }],
    ["an unknown way back", { redirect_uri: "http://evil.test/" }],
    ["another kind of answer", { response_type: "token" }],
  ])("refuses %s", async (_, changes) => {
    expect((await fetch(bed.consentUrl(asked, changes).url)).status).toBe(400);
  });
});

describe("a grant", () => {
  test("renews access when it ends after an hour", async () => {
    const client = bed.oauth();
    const { tokens } = await client.getToken(await codeFor("hour@gmail.test"));
    client.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    bed.clock.advance(61 * 60_000);
    expect((await client.getAccessToken()).token).not.toBe(tokens.access_token);
  });

  test.each(["by its owner", "by us"])("is over with all its tokens once it is revoked %s", async (by) => {
    const email = `revoke-${by.at(-1)}@gmail.test`;
    const calendar = await bed.signIn(email, asked);
    const client = bed.oauth();
    const { tokens } = await client.getToken(await codeFor(email));
    if (by === "by us") await client.revokeToken(tokens.refresh_token ?? "");
    else await bed.google.control("/revoke", { email });

    await expect(calendar.calendarList.list()).rejects.toMatchObject({ status: 401 });
    client.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    await expect(client.getAccessToken()).rejects.toMatchObject(refusal("invalid_grant"));
    await expect(client.revokeToken(tokens.refresh_token ?? "")).rejects.toMatchObject({ status: 400 });
  });

  test("is still there after a restart", async () => {
    const client = bed.oauth();
    const { tokens } = await client.getToken(await codeFor("restart@gmail.test"));
    await bed.restart();
    client.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    expect((await client.getAccessToken()).token).toBeTruthy();
  });
});
