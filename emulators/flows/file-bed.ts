import { afterAll, beforeAll } from "vitest";
import { setTokenRemover } from "../../functions/src/room/room-objects.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { linkSigner } from "../files/link-signer.ts";
import { serveFiles } from "../files/serve-files.ts";
import { tokenRemover } from "../files/token-remover.ts";
import { type FlowBed, flowBed } from "./flow-bed.ts";
import { freePort } from "./free-port.ts";

export const storageHost = process.env.FIREBASE_STORAGE_EMULATOR_HOST ?? "";
export const bucket = `${process.env.GCLOUD_PROJECT}.appspot.com`;

/** What flows with files need: a flow bed, and the server that gives a room's files to whoever has a link. */
export function fileBed(): FlowBed {
  const bed = flowBed();
  let files: { close(): Promise<void> } | null = null;
  beforeAll(async () => {
    const port = await freePort();
    files = await serveFiles({ port, storageHost, bucket, secret: "s", clock: bed.clock });
    setLinkSigner(linkSigner(`http://127.0.0.1:${port}`, "s"));
    setTokenRemover(tokenRemover(storageHost, bucket));
  });
  afterAll(() => files?.close());
  return bed;
}
