import { paths } from "@flexsession/domain/paths";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { effect } from "../firebase/effect.ts";
import { bucket } from "./room-objects.ts";

/** What an address gives: the object, and how it is called and served whatever its own metadata say. */
export interface Link {
  readonly path: string;
  readonly expires: Date;
  readonly type: string;
  /** `Content-Disposition`: always an attachment, so that no browser ever opens it as a page. */
  readonly disposition: string;
}

type Sign = (link: Link) => Promise<string>;

let sign: Sign = async ({ path, expires, type, disposition }) => {
  const object = (await bucket()).file(path);
  const [url] = await object.getSignedUrl({
    version: "v4",
    action: "read",
    expires,
    responseType: type,
    responseDisposition: disposition,
  });
  return url;
};

/** An address that serves a file until an instant, to be saved under its name. */
export function signLink({ bookingId, kind, fileId, name, type }: RoomFile, expires: Date): Promise<string> {
  const path = paths.roomObject(bookingId, kind, fileId);
  return effect("files.sign", () => sign({ path, expires, type, disposition: attachment(name) }));
}

/** Says how addresses are signed instead. Production never calls it: only an entry beside emulators does. */
export function setLinkSigner(next: Sign): void {
  sign = next;
}

/** RFC 6266: the name in UTF-8, and for old programs with every other letter replaced. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
