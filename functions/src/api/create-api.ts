import { Refusal } from "@flexsession/domain/errors";
import type { Caller } from "../firebase/caller.ts";
import { docsPage } from "./docs-page.ts";
import { limiter } from "./limiter.ts";
import { openApi } from "./open-api.ts";
import { Fault, problemOf } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readable } from "./reply.ts";
import type { PublicRoute, Route } from "./route.ts";
import { routes } from "./routes.ts";

interface Options {
  /** Who a bearer token is of; null for one that is nobody's, or no longer. */
  readonly identify: (token: string) => Promise<Caller | null>;
}

/** What beside a request itself is known of it. */
interface Bindings {
  readonly address: string;
}

export interface Api {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response>;
}

const personPace = { burst: 120, refillMs: 250 };
const addressPace = { burst: 120, refillMs: 500 };
const json = { "content-type": "application/json; charset=utf-8" };

/** The API as a function from a request to its answer. */
export async function createApi({ identify }: Options): Promise<Api> {
  // Not before it is needed: every other function would load it with the bundle.
  const [{ Hono }, { cors }] = await Promise.all([import("hono"), import("hono/cors")]);
  const app = new Hono<{ Bindings: Bindings }>().basePath("/api/v1");
  const ofPerson = limiter("person", personPace);
  const ofAddress = limiter("address", addressPace);
  app.use(cors({ origin: "*", exposeHeaders: ["ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"] }));

  /** Answers as far as the pace allows, whatever happens. */
  const answer = async (address: string, caller: Caller | null, run: () => Promise<Response>) => {
    const pass = caller ? ofPerson(caller.uid) : ofAddress(address);
    const response = pass.isAdmitted ? await run().catch(problemOf) : problemOf(new Refusal("too-many-attempts"));
    for (const [name, value] of Object.entries(pass.headers)) response.headers.set(name, value);
    return response;
  };
  const serve = async (route: Route, request: Request, asked: { params: Record<string, string>; address: string }) => {
    const caller = route.access === "public" ? null : await identify(bearerOf(request));
    return answer(asked.address, caller, () => run(route, request, asked.params, caller));
  };

  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ":$1");
    app.on(route.method.toUpperCase(), path, ({ req, env }) =>
      serve(route, req.raw, { params: req.param(), address: env.address }).catch(problemOf),
    );
  }
  const described = openApi(routes);
  const pages = {
    "/openapi.json": [JSON.stringify(described), json],
    "/docs": [await docsPage(described), { "content-type": "text/html; charset=utf-8" }],
  } as const;
  for (const [path, [text, type]] of Object.entries(pages)) {
    app.get(path, ({ req, env }) =>
      answer(env.address, null, async () =>
        readable(req.raw, text, { ...type, "cache-control": "public, max-age=300" }),
      ),
    );
  }
  for (const path of new Set([...routes.map((each) => each.path), ...Object.keys(pages)])) {
    const allow = ["OPTIONS", ...methodsOf(path)].join(", ");
    app.all(path.replace(/\{(\w+)\}/g, ":$1"), () => problemOf(new Fault("wrong-method", { allow })));
  }
  app.notFound(() => problemOf(new Fault("unknown-route")));
  app.onError(problemOf);
  return app;
}

async function run(
  route: Route,
  request: Request,
  params: Readonly<Record<string, string>>,
  caller: Caller | null,
): Promise<Response> {
  const asked = {
    params,
    query: queryOf(request),
    body: await readBody(request),
    idempotencyKey: request.headers.get("idempotency-key"),
  };
  if (route.access === "public") {
    const { content } = await route.run(asked);
    return readable(request, JSON.stringify(content), { ...json, "cache-control": keptFor(route) });
  }
  if (!caller) throw new Refusal("signed-out");
  if (Object.keys(asked.query).length > 0) throw new Refusal("invalid-input");
  const { content, location } = await route.run(asked, caller);
  const text = JSON.stringify(content);
  if (route.method === "get") return readable(request, text, { ...json, "cache-control": "private, no-cache" });
  const headers = { ...json, "cache-control": "no-store", ...(location !== undefined && { location }) };
  return new Response(text, { status: route.status, headers });
}

/** What changes with every hold is asked for again each time, and costs only its name when nothing has changed. */
function keptFor({ seconds }: PublicRoute): string {
  return seconds === 0 ? "public, no-cache" : `public, max-age=${seconds}`;
}

function methodsOf(path: string): string[] {
  const known = routes.filter((each) => each.path === path).map((each) => each.method.toUpperCase());
  const methods = known.length > 0 ? known : ["GET"];
  return methods.includes("GET") ? ["HEAD", ...methods] : methods;
}

function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function bearerOf(request: Request): string {
  return /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}
