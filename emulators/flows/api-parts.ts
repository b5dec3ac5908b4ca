import { type Api, createApi } from "../../functions/src/api/create-api.ts";
import { type Caller, callerOf } from "../../functions/src/firebase/caller.ts";
import type { Person } from "./publish.ts";

interface Options {
  readonly body?: unknown;
  /** As it is sent, instead of `body`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly key?: string;
}

/** How a request ended. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly content: unknown;
  /** Of the problem, or null. */
  readonly code: string | null;
}

const people = new Map<string, Caller>();
let asked = 0;

/** The API in this process: a token is the id of a person who has asked before. */
const started: Promise<Api> = createApi({ identify: async (token) => people.get(token) ?? null });

/** Asks the API as a person, or signed out. Each request comes from an address of its own unless one is given. */
export async function ask(
  person: Person | null,
  method: string,
  path: string,
  { body, text, headers = {}, address, key }: Options = {},
): Promise<Answered> {
  if (person) people.set(person.uid, callerOf(person.uid, person));
  const sent = text ?? (body === undefined ? null : JSON.stringify(body));
  const request = new Request(`http://localhost:5050/api/v1${path}`, {
    method,
    headers: {
      ...(person && { authorization: `Bearer ${person.uid}` }),
      ...(sent !== null && { "content-type": "application/json" }),
      ...(key !== undefined && { "idempotency-key": key }),
      ...headers,
    },
    ...(sent !== null && { body: sent }),
  });
  const response = await (await started).fetch(request, { address: address ?? `address-${++asked}` });
  const answered = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && answered !== "";
  const content: unknown = isJson ? JSON.parse(answered) : answered;
  const isProblem = response.headers.get("content-type") === "application/problem+json";
  return {
    status: response.status,
    headers: response.headers,
    content,
    code: isProblem && typeof content === "object" && content && "code" in content ? String(content.code) : null,
  };
}
