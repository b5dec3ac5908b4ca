import { connect, createServer } from "node:net";
import { LaunchError } from "./launch-error.ts";

/**
 * Makes sure that nothing listens on the stack's ports.
 *
 * @throws {LaunchError} naming the first busy port and what to do
 */
export async function requireFreePorts({ ports }: { readonly ports: Readonly<Record<string, number>> }): Promise<void> {
  for (const [service, port] of Object.entries(ports)) {
    if (await isBusy(port)) {
      throw new LaunchError(
        `Port ${port} (${service}) is busy: stop the program that listens there (lsof -i :${port} names it) and try again.`,
      );
    }
  }
}

/** Whether something listens on this port of the local machine. */
export async function isBusy(port: number): Promise<boolean> {
  // A listener on every interface does not stop macOS from binding 127.0.0.1, so both ways are tried.
  return (await answers(port)) || !(await canListen(port));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "localhost", port, timeout: 1_000 });
    const finish = (isAnswered: boolean) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
    socket.once("timeout", () => finish(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
