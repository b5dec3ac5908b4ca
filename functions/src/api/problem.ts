import { Refusal, refusalCodes } from "@flexsession/domain/errors";
import { wireInstant } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { z } from "zod";
import { statusOfRefusal } from "./status-of-refusal.ts";

/** What can go wrong with a request before any use case hears of it, or beyond all of them. */
const statusOfFault = {
  "invalid-json": 400,
  "unknown-route": 404,
  "wrong-method": 405,
  "body-too-large": 413,
  "wrong-content-type": 415,
  internal: 500,
} as const;

type FaultCode = keyof typeof statusOfFault;

/** A fault of a request itself. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FaultCode, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "Fault";
    this.code = code;
    this.headers = headers;
  }
}

/** Every code that a problem can have, with its status. */
export const statusOfProblem = { ...statusOfRefusal, ...statusOfFault };

/** The problem details of RFC 9457, beside them our `code`, what of the input was wrong and what time stands in the way. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum([
    ...refusalCodes,
    "invalid-json",
    "unknown-route",
    "wrong-method",
    "body-too-large",
    "wrong-content-type",
    "internal",
  ]),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).exactOptional(),
  conflict: z.object({ start: wireInstant, end: wireInstant }).exactOptional(),
});

const mostErrors = 20;

/** The answer to a request that failed, whatever it failed with; what is a bug of ours is logged whole and told as one neutral code. */
export function problemOf(error: unknown): Response {
  const code = error instanceof Refusal || error instanceof Fault ? error.code : "internal";
  if (code === "internal") logger.error("a request of the API failed", error);
  const status = statusOfProblem[code];
  const cause = error instanceof Refusal ? error.cause : null;
  const conflict = error instanceof Refusal ? error.conflict : null;
  const content = z.encode(problem, {
    type: `/api/v1/docs#${code}`,
    title: titleOf(code),
    status,
    code,
    ...(cause instanceof z.ZodError && { errors: cause.issues.slice(0, mostErrors).map(errorOf) }),
    ...(conflict && { conflict }),
  });
  return new Response(JSON.stringify(content), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(status === 401 && { "www-authenticate": 'Bearer realm="FlexSession"' }),
      ...(status === 503 && { "retry-after": "5" }),
      ...(error instanceof Fault && error.headers),
    },
  });
}

/** A code in words: `piece-taken` is "Piece taken". */
export function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Where in the input, as a JSON pointer, and what. */
function errorOf({ path, message }: z.core.$ZodIssue) {
  const steps = path.map((each) => String(each).replaceAll("~", "~0").replaceAll("/", "~1"));
  return { pointer: `#${steps.map((each) => `/${each}`).join("")}`, detail: message };
}
