import { id } from "@flexsession/domain/contracts/fields";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";
import { problem } from "./problem.ts";
import type { Route } from "./route.ts";

const introduction = `Sessions and classes of FlexSession, for programs. Everything is JSON in UTF-8; instants are ISO 8601 in UTC; money is in minor units of its currency.

Who asks signs in as on the site and sends their ID token as \`Authorization: Bearer <token>\`. A token lasts an hour. What one may not see does not exist.

What fails answers with problem details (RFC 9457), of which \`code\` never changes its meaning. Unknown fields and parameters are refused.

What books takes an \`Idempotency-Key\`: the same key of the same person gives the same answer and has one effect, however often it is sent; with anything else in the request it is refused as \`key-reused\`. A UUID is the very key that the site uses; any other text becomes one. All else changes nothing when it is done again.

Answers carry \`RateLimit\` and \`RateLimit-Policy\`; too much of it is refused with 429 and \`Retry-After\`. What can be read has an \`ETag\`: ask with \`If-None-Match\`, and what has not changed answers 304.`;

const problemAnswer = {
  description: "A problem; `code` says which.",
  content: {
    "application/problem+json": {
      schema: { $ref: "#/components/schemas/Problem" },
      example: {
        type: "/api/v1/docs#piece-taken",
        title: "Piece taken",
        status: 409,
        code: "piece-taken",
        conflict: { start: "2026-11-27T15:00:00.000Z", end: "2026-11-27T17:00:00.000Z" },
      },
    },
  },
};

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: unknown;
  readonly description?: string;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: { readonly "application/json": { readonly schema: JsonSchema; readonly example: unknown } };
  };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly unknown[];
}

/** The API described by OpenAPI 3.1, out of the very schemas that parse its requests and write its answers. */
export function openApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: "3.1.1",
    info: { title: "FlexSession", version: "1.0.0", description: introduction },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problem) },
      securitySchemes: { idToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

export type OpenApi = ReturnType<typeof openApi>;

function operationOf(route: Route): Operation {
  const isRead = route.method === "get";
  const body = route.access === "signed-in" ? route.body : undefined;
  return {
    operationId: route.name,
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    parameters: parametersOf(route),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: body.schema(), example: body.example } },
      },
    }),
    responses: {
      [route.status]: {
        description: "Done.",
        content: { "application/json": { schema: jsonSchemaOf(route.output), example: route.example } },
      },
      ...(isRead && { 304: { description: "What you have is still so." } }),
      "4XX": problemAnswer,
      "5XX": problemAnswer,
    },
    security: route.access === "public" ? [] : [{ idToken: [] }],
  };
}

function parametersOf(route: Route): Parameter[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const { properties = {}, required = [] } = route.access === "public" ? jsonSchemaOf(route.query) : {};
  const inQuery = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  return [
    ...inPath.map((name) => ({
      name,
      in: "path" as const,
      required: true,
      schema: jsonSchemaOf(id),
    })),
    ...inQuery.map(([name, schema]) => ({
      name,
      in: "query" as const,
      required: required.includes(name),
      schema,
    })),
    ...(route.access === "signed-in" && route.takesKey ? [keyParameter] : []),
  ];
}

const keyParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 255 },
  description: "A UUID, or any other text that this person uses for this one wish.",
} as const;
