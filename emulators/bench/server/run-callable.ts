import type { CallableFunction, CallableRequest } from "firebase-functions/https";
import { z } from "zod";

type Runnable = Pick<CallableFunction<unknown, Promise<unknown>>, "run">;

const request = z.custom<CallableRequest<unknown>>((value) => typeof value === "object");

/** Runs a callable as the server does that has verified who calls. */
export function runCallable(callable: Runnable, data: unknown, uid: string): Promise<unknown> {
  const rawRequest = { ip: "127.0.0.1", rawBody: Buffer.from("{}") };
  const auth = { uid, rawToken: "", token: { uid, name: uid } };
  return callable.run(request.parse({ data, auth, rawRequest, acceptsStreaming: false }));
}
