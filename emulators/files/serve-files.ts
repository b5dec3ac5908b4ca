import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../clock/clock.ts";
import { verifyLink } from "./link-signer.ts";

interface Options {
  readonly port: number;
  /** Where the Storage emulator listens: `host:port`. */
  readonly storageHost: string;
  readonly bucket: string;
  readonly secret: string;
  readonly clock: Pick<Clock, "now">;
}

/** Passed on to the reader as the emulator says them. */
const told = ["content-length", "content-range", "accept-ranges", "etag"];

/**
 * Answers signed addresses of files: the emulator signs none. A link serves the bytes, or a range of them, until it
 * expires by the stack's clock, under the name and type that were signed.
 */
export async function serveFiles(options: Options): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port, "127.0.0.1", resolve);
  });
  return {
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(options: Options, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { storageHost, bucket, secret, clock } = options;
  response.setHeader("access-control-allow-origin", "*");
  const link = verifyLink(new URL(request.url ?? "/", "http://files"), secret);
  if (request.method !== "GET" || !link) {
    response.writeHead(403).end("refused");
    return;
  }
  if (link.expires <= clock.now()) {
    response.writeHead(400).end("expired");
    return;
  }

  const url = `http://${storageHost}/storage/v1/b/${bucket}/o/${encodeURIComponent(link.path)}?alt=media`;
  const { range } = request.headers;
  const headers = { authorization: "Bearer owner", "accept-encoding": "identity", ...(range && { range }) };
  const found = await fetch(url, { headers });
  // The emulator keeps one generation of an object and gives that whatever is asked for.
  if (found.ok && link.generation !== null && found.headers.get("x-goog-generation") !== link.generation) {
    await found.body?.cancel();
    response.writeHead(404).end("another generation");
    return;
  }
  for (const name of told) {
    const value = found.headers.get(name);
    if (value) response.setHeader(name, value);
  }
  if (found.ok) {
    response.setHeader("content-type", link.type);
    response.setHeader("content-disposition", link.disposition);
    response.setHeader("cache-control", "private, max-age=0");
    response.setHeader("x-content-type-options", "nosniff");
  }
  response.writeHead(found.status);
  if (found.body) await pipeline(found.body, response);
  else response.end();
}
