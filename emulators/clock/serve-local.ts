import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

type App = { fetch: (request: Request, env: unknown) => Response | Promise<Response> };

/**
 * Serves a hono app on 127.0.0.1 only: a stand-in must not be reachable from another machine.
 *
 * @param name what the port is for, as the error says it
 * @throws {Error} when the port is taken, naming the port
 */
export async function serveLocal({
  app,
  port,
  name,
}: {
  app: App;
  port: number;
  name: string;
}): Promise<{ close(): Promise<void> }> {
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(asBusyPort(error, port, name)));
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return { close: () => closeServer(server) };
}

/** Turns "address in use" into a sentence with the port; any other error stays as it is. */
export function asBusyPort(error: Error, port: number, name: string): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} is already in use, so the ${name} cannot start.`, { cause: error });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams and keep-alive sockets would hold the server open for ever.
    server.closeAllConnections();
  });
}
