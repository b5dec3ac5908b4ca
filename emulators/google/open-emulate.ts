import { createEmulator } from "emulate";
import { freePort } from "../flows/free-port.ts";

/** The one user that `emulate` knows: who has really signed in, the stand-in remembers itself, so that anybody can. */
export const everybody = "everybody@gmail.test";

interface Client {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
}

/** Starts an `emulate` of Google on a port of its own, with our client as the only one. */
export async function openEmulate(client: Client) {
  return createEmulator({
    service: "google",
    port: await freePort(),
    seed: {
      google: {
        users: [{ email: everybody, name: "Everybody" }],
        oauth_clients: [
          {
            client_id: client.id,
            client_secret: client.secret,
            name: "FlexSession",
            redirect_uris: [...client.redirectUris],
          },
        ],
      },
    },
  });
}
