import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { User } from "@flexsession/domain/account/user";
import { type DataExport, endExport, readyExport, retryExport } from "@flexsession/domain/export/data-export";
import { paths } from "@flexsession/domain/paths";
import { makeZip } from "client-zip";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { refs } from "../firebase/refs.ts";
import { bucket } from "../room/room-objects.ts";
import { exportEntries } from "./export-entries.ts";

/** Streams all that is stored of somebody into one zip, which nobody but they gets an address of. */
export async function prepareExport(user: User, wanted: DataExport): Promise<void> {
  const { uid } = user;
  const store = await bucket();
  const object = store.file(paths.exportFile(uid, wanted.exportId));
  const zip = makeZip(exportEntries(user, now(), (done) => change(uid, wanted, (of) => ({ ...of, done }))));
  await effect("export.write", () =>
    pipeline(
      Readable.from(chunksOf(zip)),
      object.createWriteStream({
        resumable: false,
        contentType: "application/zip",
        metadata: { cacheControl: "private, max-age=0" },
      }),
    ),
  );
  const [{ size }] = await object.getMetadata();
  await change(uid, wanted, (of, at) => readyExport(of, Number(size), at));
}

/** What is due of an export: it is prepared once more, or deleted when its day is over. */
export async function stepExport(user: User): Promise<void> {
  const { uid, dataExport: due } = user;
  if (!due) return;
  if (due.state === "ready") {
    const store = await bucket();
    await effect("export.remove", () =>
      store.file(paths.exportFile(uid, due.exportId)).delete({ ignoreNotFound: true }),
    );
    await change(uid, due, endExport);
    return;
  }
  const retried = await change(uid, due, (of, at) => retryExport(of, at));
  if (retried?.state === "preparing") await prepareExport(user, retried);
}

/** Changes an export unless another has taken its place, or its account is being deleted. */
function change(
  uid: string,
  { exportId }: DataExport,
  to: (before: DataExport, at: Date) => DataExport,
): Promise<DataExport | null> {
  const ref = refs.user(uid);
  return commit({ documents: [ref] }, (draft, at) => {
    const user = draft.get(ref);
    if (user?.dataExport?.exportId !== exportId || user.erasure) return null;
    const dataExport = to(user.dataExport, at);
    draft.put(ref, { ...user, dataExport });
    return dataExport;
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
