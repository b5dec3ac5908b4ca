import { serveLocal } from "../clock/serve-local.ts";
import { createInbox } from "./inbox.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import { serveSmtp } from "./serve-smtp.ts";

/**
 * Serves the local mail inbox: SMTP for the product, pages for people, JSON for tests.
 *
 * @param dataFile keeps the mails over restarts
 * @throws {Error} when a port is taken, naming it
 */
export async function serveMail({
  smtpPort,
  webPort,
  dataFile,
}: {
  smtpPort: number;
  webPort: number;
  dataFile: string;
}): Promise<{ close(): Promise<void> }> {
  const inbox = createInbox(dataFile);
  const web = await serveLocal({ app: inboxRoutes(inbox), port: webPort, name: "mail inbox" });
  try {
    const smtp = await serveSmtp({ port: smtpPort, onMessage: inbox.add });
    return {
      async close() {
        await Promise.all([smtp.close(), web.close()]);
        inbox.close();
      },
    };
  } catch (error) {
    await web.close();
    throw error;
  }
}
