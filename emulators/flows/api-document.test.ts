import "./flow-environment.ts";
import { refusalCodes } from "@flexsession/domain/errors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createApi } from "../../functions/src/api/create-api.ts";
import { openApi } from "../../functions/src/api/open-api.ts";
import { problem, statusOfProblem } from "../../functions/src/api/problem.ts";
import { routes } from "../../functions/src/api/routes.ts";
import { ask } from "./api-parts.ts";
import { expectedLogs } from "./expected-logs.ts";

describe("the description", () => {
  it("has an example of every answer that its own schema takes", () => {
    for (const route of routes)
      expect([route.name, route.output.safeParse(route.example).error]).toEqual([route.name, undefined]);
  });

  it("names every route once and describes what is sent and given", async () => {
    const { status, content } = await ask(null, "GET", "/openapi.json");
    expect([status, content]).toEqual([200, JSON.parse(JSON.stringify(openApi(routes)))]);
    expect(new Set(routes.map((each) => each.name)).size).toBe(routes.length);
    expect(content).toMatchObject({
      openapi: "3.1.1",
      paths: {
        "/sessions": { post: { requestBody: { required: true }, security: [{ idToken: [] }] } },
        "/sessions/{sessionId}/cancel": {
          post: { requestBody: { content: { "application/json": { schema: { required: ["refundMinor"] } } } } },
        },
        "/profiles": { get: { security: [] } },
      },
    });
  });

  it("has a page that tells every request and every problem, and loads nothing", async () => {
    const { status, content } = await ask(null, "GET", "/docs");
    const text = z.string().parse(content);
    expect(status).toBe(200);
    for (const { name } of routes) expect(text).toContain(`id="${name}"`);
    for (const code of refusalCodes) expect(text).toContain(`id="${code}"`);
    expect(text).not.toMatch(/<script|src=|@import|<link/);
  });
});

describe("a problem", () => {
  const cases: [string, number, Parameters<typeof ask>][] = [
    ["unknown-route", 404, [null, "GET", "/nothing"]],
    ["wrong-method", 405, [null, "DELETE", "/profiles"]],
    ["wrong-method", 405, [null, "POST", "/docs"]],
    ["signed-out", 401, [null, "POST", "/sessions", { body: {} }]],
    ["signed-out", 401, [null, "GET", "/sessions/any"]],
    ["invalid-input", 400, [somebody(), "GET", "/sessions/any?a=1"]],
    ["not-found", 404, [somebody(), "GET", "/sessions/any"]],
    ["invalid-input", 400, [somebody(), "GET", "/sessions/__any__"]],
    ["invalid-json", 400, [somebody(), "POST", "/sessions", { text: "{" }]],
    ["invalid-input", 400, [somebody(), "POST", "/sessions", { text: "[]" }]],
    ["invalid-input", 400, [somebody(), "POST", "/sessions", { text: "null" }]],
    [
      "wrong-content-type",
      415,
      [somebody(), "POST", "/sessions", { text: "a=1", headers: { "content-type": "text/plain" } }],
    ],
    ["body-too-large", 413, [somebody(), "POST", "/sessions", { text: `"${"a".repeat(17_000)}"` }]],
  ];

  it.each(cases)("%s is %i, with its details", async (code, status, asked) => {
    const answered = await ask(...asked);
    expect(answered).toMatchObject({ code, status });
    expect(problem.parse(answered.content)).toMatchObject({ code, status, type: `/api/v1/docs#${code}` });
    expect(answered.headers.get("cache-control")).toBe("no-store");
    if (status === 401) expect(answered.headers.get("www-authenticate")).toContain("Bearer");
    if (status === 405) expect(answered.headers.get("allow")).toMatch(/GET/);
  });

  it("says which fields are wrong", async () => {
    const { content } = await ask(somebody(), "POST", "/sessions/any/cancel", { body: { refundMinor: "1", more: 2 } });
    const { errors } = problem.parse(content);
    expect(errors?.map((each) => each.pointer)).toEqual(["#/refundMinor", "#"]);
    const without = await ask(somebody(), "POST", "/sessions", { body: { kind: "hold" } });
    expect(problem.parse(without.content).errors).toMatchObject([{ pointer: "#/Idempotency-Key" }]);
  });

  it("has a status of 400 or more, whatever its code", () => {
    for (const status of Object.values(statusOfProblem)) expect(status).toBeGreaterThanOrEqual(400);
    expect(Object.entries(statusOfProblem).filter(([, status]) => status >= 500 && status !== 503)).toEqual([
      ["internal", 500],
    ]);
  });

  it("of ours tells nothing but that it is one, and is logged", async () => {
    expectedLogs.allow(/a request of the API failed/);
    const broken = await createApi({ identify: () => Promise.reject(new Error("canary")) });
    const response = await broken.fetch(new Request("http://localhost/api/v1/sessions/any"), { address: "any" });
    expect(expectedLogs.take()).toHaveLength(1);
    expect([response.status, await response.json()]).toEqual([
      500,
      { type: "/api/v1/docs#internal", title: "Internal", status: 500, code: "internal" },
    ]);
  });
});

describe("the pace", () => {
  it("refuses a flood from one address with when to come again, and nobody else", async () => {
    const address = "198.51.100.1";
    const answers = await Promise.all(
      Array.from({ length: 140 }, () => ask(null, "GET", "/openapi.json", { address })),
    );
    const refused = answers.filter((each) => each.status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]?.code).toBe("too-many-attempts");
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(answers[0]?.headers.get("ratelimit-policy")).toBe('"address";q=120;w=60');
    expect(answers[0]?.headers.get("ratelimit")).toMatch(/^"address";r=119;t=1$/);
    expect((await ask(null, "GET", "/openapi.json", { address: "198.51.100.2" })).status).toBe(200);
    expect((await ask(somebody(), "GET", "/sessions/any", { address })).status).toBe(404);
  });
});

function somebody() {
  return { uid: "somebody", name: "Nina Castellano", email: "nina@flexsession.test" };
}
