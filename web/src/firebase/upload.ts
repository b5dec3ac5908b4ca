import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { type PublicMediaKind, publicMediaType } from "@flexsession/domain/profile/public-media";
import { useAccount } from "./account.ts";

/** An upload under way. */
export interface Upload {
  /**
   * The address at which everyone reads the file. Rejects with a `Refusal`: `signed-out`, `wrong-file-type`,
   * `file-empty`, `file-too-large` or `upload-denied`; with an `AbortError` after `cancel`; with another error when the
   * connection stays broken.
   */
  readonly done: Promise<{ url: string }>;
  cancel(): void;
}

/**
 * Uploads a file of the person who is signed in for everyone to see, under a new name that says nothing about it.
 *
 * @param content with its type as the browser names it
 * @param onProgress told the share that has arrived, 0 to 1
 */
export function uploadPublic(kind: PublicMediaKind, content: Blob, onProgress: (share: number) => void): Upload {
  const aborting = new AbortController();
  return { done: send(kind, content, onProgress, aborting.signal), cancel: () => aborting.abort() };
}

async function send(
  kind: PublicMediaKind,
  content: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<{ url: string }> {
  const { uid } = useAccount.getState();
  if (uid === null) throw new Refusal("signed-out");
  const contentType = publicMediaType(kind, content);
  const path = paths.publicFile(uid, kind, crypto.randomUUID());

  const { sendFile } = await import("./send-file.ts");
  return { url: await sendFile({ path, content, contentType, onProgress, signal }) };
}
