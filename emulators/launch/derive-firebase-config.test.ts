import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deriveFirebaseConfig } from "./derive-firebase-config.ts";
import { root, stacks } from "./stacks.ts";

const production: unknown = JSON.parse(readFileSync(join(root, "firebase.json"), "utf8"));

function policyOf(config: ReturnType<typeof deriveFirebaseConfig>): string[] {
  const headers = config.hosting.headers.flatMap((rule) => rule.headers);
  return headers.find(({ key }) => key === "Content-Security-Policy")?.value.split("; ") ?? [];
}

test("lets a local page reach its own stack and no other", () => {
  const policy = policyOf(deriveFirebaseConfig(production, stacks.test));
  const connect = policy.find((directive) => directive.startsWith("connect-src"));

  expect(connect).toContain("http://127.0.0.1:5152");
  expect(connect).not.toContain(":5052");
});

test("lets a local page send, show and play files of its own stack", () => {
  const policy = policyOf(deriveFirebaseConfig(production, stacks.test));

  for (const name of ["connect-src", "img-src", "media-src"]) {
    const directive = policy.find((each) => each.startsWith(name));
    expect(directive).toContain("https://firebasestorage.googleapis.com");
    expect(directive).toContain(`http://127.0.0.1:${stacks.test.ports.storage}`);
  }
});

test("allows no inline script and no frame around us, as production does", () => {
  const policy = policyOf(deriveFirebaseConfig(production, stacks.test));

  expect(policy).toContain(
    "script-src 'self' https://apis.google.com https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/",
  );
  expect(policy).toContain("frame-ancestors 'none'");
});

test("keeps production's rewrites and the other headers", () => {
  const config = deriveFirebaseConfig(production, stacks.test);

  expect(config.hosting).toMatchObject({
    public: "web",
    rewrites: [
      { source: "/stripe/webhook", function: { functionId: "stripeWebhook" } },
      { source: "/stripe/connect", function: { functionId: "stripeConnectWebhook" } },
      { source: "/stripe/thin", function: { functionId: "stripeThinWebhook" } },
      { source: "/google/push", function: { functionId: "calendarPush" } },
      { source: "/api/v1/**", function: { functionId: "api" } },
      { source: "/feeds/**", function: { functionId: "calendarFeed" } },
      { destination: "/index.html" },
    ],
  });
  expect(config.hosting.headers[0]?.headers.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"]),
  );
});

test("puts every emulator on the stack's ports", () => {
  const { emulators } = deriveFirebaseConfig(production, stacks.test);

  expect(emulators).toMatchObject({
    hosting: { host: "127.0.0.1", port: 5150 },
    auth: { port: 5151 },
    hub: { port: 5158 },
  });
});
