import type { z } from "zod";
import type { Caller } from "../firebase/caller.ts";
import type { JsonSchema } from "./json-schema.ts";

/** A request as a route is given it: nothing of it has been checked but who asks. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  /** A parameter that is given twice is a list. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/** What a route answers with when it does what it was asked. */
export interface Answer {
  /** As it crosses the wire. */
  readonly content: unknown;
  /** Where what was made can be read. */
  readonly location?: string;
}

interface Described {
  readonly name: string;
  readonly method: "get" | "post";
  /** Below `/api/v1`, as `/sessions/{sessionId}`. */
  readonly path: string;
  readonly summary: string;
  /** More of it, for the readable page. */
  readonly description?: string;
  readonly status: 200 | 201;
  readonly output: z.ZodType;
  readonly example: unknown;
}

/** What everybody can read, and anybody between may keep for `seconds`. */
export interface PublicRoute extends Described {
  readonly access: "public";
  readonly seconds: number;
  readonly query: z.ZodObject;
  run(asked: Asked): Promise<Answer>;
}

/** What somebody who has signed in can do or read. */
export interface PersonalRoute extends Described {
  readonly access: "signed-in";
  /** Its schema is described only when somebody asks: no other function pays for it when it starts. */
  readonly body?: { readonly schema: () => JsonSchema; readonly example: unknown };
  /** Whether it takes an `Idempotency-Key`, and does nothing without. */
  readonly takesKey?: true;
  run(asked: Asked, caller: Caller): Promise<Answer>;
}

export type Route = PublicRoute | PersonalRoute;
