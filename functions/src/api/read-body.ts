import { Fault } from "./problem.ts";

const mostBytes = 16_384;

/**
 * The JSON that a request carries; undefined for one that carries nothing.
 *
 * @throws {Fault} `body-too-large`, `wrong-content-type`, `invalid-json`
 */
export async function readBody(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0) return undefined;
  if (bytes.byteLength > mostBytes) throw new Fault("body-too-large");
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") {
    throw new Fault("wrong-content-type", { "accept-post": "application/json" });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Fault("invalid-json");
  }
}
