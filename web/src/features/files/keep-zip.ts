/** How long the browser may take to read a zip while it saves it. */
export const saveMs = 3_600_000;

const prefix = "zip-";

/** A zip on the browser's own disk, or wherever it keeps blobs. */
export interface KeptZip {
  readonly content: Blob;
  /** Takes it away again. */
  readonly discard: () => Promise<void>;
}

/**
 * Keeps what a response gives, on disk where the browser lets a page write there. What an earlier page has left behind is
 * removed first, since a page that is closed while it saves removes nothing.
 */
export async function keepZip(response: Response): Promise<KeptZip> {
  const { body } = response;
  if (!body) throw new Error("there is nothing to save");
  const folder = await navigator.storage?.getDirectory?.().catch(() => null);
  if (!folder || !("createWritable" in FileSystemFileHandle.prototype)) {
    return { content: await response.blob(), discard: () => Promise.resolve() };
  }
  await removeOld(folder);
  const name = `${prefix}${Date.now()}-${crypto.randomUUID()}`;
  const discard = () => folder.removeEntry(name).catch(() => undefined);
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    await body.pipeTo(await handle.createWritable());
    return { content: await handle.getFile(), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function removeOld(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    const at = Number(name.slice(prefix.length).split("-")[0]);
    // Another page may be saving a younger one.
    if (name.startsWith(prefix) && at < Date.now() - saveMs) await folder.removeEntry(name).catch(() => undefined);
  }
}
