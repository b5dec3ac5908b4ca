import type { User } from "@flexsession/domain/account/user";
import { paths } from "@flexsession/domain/paths";
import { isLocked } from "@flexsession/domain/room/is-locked";
import { type RoomFile, roomFile } from "@flexsession/domain/room/room-file";
import { personalData } from "../erasure/personal-data.ts";
import type { Row } from "../erasure/row.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { bucket } from "../room/room-objects.ts";
import { documentsOf, jsonOf } from "./documents-of.ts";
import { type Give, givenData } from "./given-data.ts";

/** More than this of files would take longer than a function lives; the rest is listed, and can be saved in its room. */
const mostBytes = 4 * 1024 ** 3;

interface Entry {
  readonly name: string;
  readonly lastModified: Date;
  readonly input: AsyncIterable<Uint8Array>;
}

/**
 * All that a zip of somebody's data has, each read when it is its turn: a file of JSON for each kind of document, the
 * files that they could save one by one, and `index.json` about what is in it and what is not, and why.
 *
 * @param onPart told how much is in, in percent
 */
export async function* exportEntries(
  user: User,
  now: Date,
  onPart: (done: number) => Promise<unknown>,
): AsyncGenerator<Entry> {
  const person = { uid: user.uid, email: user.email, pseudonym: "" };
  const files: RoomFile[] = [];
  const leftOut: Record<string, string> = {};
  const { feed: _, ...account } = user;
  yield entry("account.json", now, [jsonOf(account)]);
  for (const [place, row] of personalData.entries()) {
    const give = givenData[row.pattern];
    if (!give) throw new Error(`nobody has decided what is given of ${row.pattern}`);
    if (typeof give === "object") leftOut[row.pattern] = give.leftOut;
    else yield entry(`data/${row.pattern.replaceAll("/", "-")}.json`, now, given(row, give));
    await onPart(Math.round((80 * (place + 1)) / personalData.length));
  }

  async function* given(row: Row, give: Give) {
    let separator = "[\n";
    for await (const doc of documentsOf(row, person)) {
      if (row.pattern === "bookings/files") files.push(roomFile.parse(doc.data()));
      const part = give(doc, person.uid);
      if (part === undefined) continue;
      yield `${separator}${jsonOf({ path: doc.ref.path, ...part })}`;
      separator = ",\n";
    }
    yield separator === "[\n" ? "[]\n" : "\n]\n";
  }

  let bytes = 0;
  for (const file of files) {
    if (!(await canSave(file, user.uid))) continue;
    const name = `files/${file.bookingId}/${file.fileId}-${file.name}`;
    bytes += file.size;
    const path = paths.roomObject(file.bookingId, file.kind, file.fileId);
    if (bytes > mostBytes) leftOut[name] = "too large for this zip; it can be saved in its room";
    else if (await isThere(path)) yield { name, lastModified: file.at, input: await contentOf(path) };
  }
  await onPart(95);
  const shown = await (await bucket()).getFiles({ prefix: `public/${user.uid}/` });
  for (const { name } of shown[0]) yield { name, lastModified: now, input: await contentOf(name) };
  yield entry("index.json", now, [jsonOf({ madeAt: now, leftOut })]);
}

/** What somebody could save in its room. */
async function canSave(file: RoomFile, uid: string): Promise<boolean> {
  if (file.state !== "arrived") return false;
  const booking = await readDocument(refs.booking(file.bookingId));
  return booking !== null && !isLocked(booking, file, uid);
}

async function isThere(path: string): Promise<boolean> {
  const store = await bucket();
  const [isThere] = await effect("export.look", () => store.file(path).exists());
  return isThere;
}

async function contentOf(path: string): Promise<AsyncIterable<Uint8Array>> {
  const store = await bucket();
  return store.file(path).createReadStream({ validation: false });
}

function entry(name: string, lastModified: Date, texts: AsyncIterable<string> | readonly string[]): Entry {
  return { name, lastModified, input: bytesOf(texts) };
}

async function* bytesOf(texts: AsyncIterable<string> | readonly string[]): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
