import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { asBusyPort } from "../clock/serve-local.ts";
import { type Message, readMessage } from "./message.ts";

/**
 * Takes mail over SMTP on 127.0.0.1, without TLS, from anybody and with any password.
 *
 * The sender's command succeeds only once `onMessage` has the mail, so a test that awaits its mail finds it.
 *
 * @throws {Error} when the port is taken, naming the port
 */
export async function serveSmtp({
  port,
  onMessage,
}: {
  port: number;
  onMessage: (message: Message) => void;
}): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 500,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onAuth: (_auth, _connection, done) => done(null, { user: "anybody" }),
    onData: (stream, { envelope }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      void take(stream, recipients, done);
    },
  });

  async function take(stream: Readable, recipients: string[], done: (refusal?: Error) => void): Promise<void> {
    try {
      onMessage(await readMessage(await buffer(stream), recipients));
    } catch (error) {
      done(error instanceof Error ? error : new Error("the mail cannot be read", { cause: error }));
      return;
    }
    done();
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(asBusyPort(error, port, "mail inbox (SMTP)")));
    server.listen(port, "127.0.0.1", () => resolve());
  });
  // A sender that hangs up in the middle is its own trouble; without a listener it would end the process.
  server.on("error", () => {});
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}
