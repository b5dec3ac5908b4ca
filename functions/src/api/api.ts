import { FirebaseAuthError } from "firebase-admin/auth";
import { type Request as ExpressRequest, onRequest } from "firebase-functions/https";
import { addressOf } from "../firebase/address-of.ts";
import { auth } from "../firebase/app.ts";
import { type Caller, callerOf } from "../firebase/caller.ts";
import { googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { type Api, createApi } from "./create-api.ts";
import { Fault, problemOf } from "./problem.ts";

let created: Promise<Api> | null = null;

/** Everything under `/api/v1`. */
export const api = onRequest({ secrets: [stripeSecretKey, ...googleSecrets] }, async (request, response) => {
  created ??= createApi({ identify });
  const answered = await answer(await created, request);
  response.status(answered.status);
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  // Not `send`, which would name what nobody shall keep.
  response.end(Buffer.from(await answered.arrayBuffer()));
});

async function answer(to: Api, request: ExpressRequest): Promise<Response> {
  try {
    return await to.fetch(requestOf(request), { address: addressOf(request) });
  } catch {
    // No request that can be: a method such as TRACE, or an address that is none.
    return problemOf(new Fault("wrong-method"));
  }
}

function requestOf({ method, url, headers, rawBody }: ExpressRequest): Request {
  const hasBody = method !== "GET" && method !== "HEAD" && rawBody !== undefined && rawBody.length > 0;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new Request(new URL(url, "http://api"), {
    method,
    headers: new Headers(given),
    ...(hasBody && { body: new Uint8Array(rawBody) }),
  });
}

/** Who a token is of. What is wrong with it tells nobody anything. */
async function identify(token: string): Promise<Caller | null> {
  if (token === "") return null;
  try {
    const { uid, ...rest } = await auth.verifyIdToken(token);
    return callerOf(uid, rest);
  } catch (error) {
    if (error instanceof FirebaseAuthError && error.code !== "auth/internal-error") return null;
    throw error;
  }
}
