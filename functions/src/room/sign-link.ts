import { paths } from "@flexsession/domain/paths";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import type { FileUse, Served } from "@flexsession/domain/room/served-of";
import { effect } from "../firebase/effect.ts";
import { bucket } from "./room-objects.ts";
import { signV4 } from "./sign-v4.ts";

/** What an address gives: one generation of an object, and how it is called and served whatever its own metadata say. */
export interface Link {
  readonly path: string;
  /** Null for what was stored before generations were noted: then whatever lies there. */
  readonly generation: string | null;
  readonly expires: Date;
  readonly type: string;
  /** `Content-Disposition`: inline for what is played alone, so that no browser ever opens anything else in place. */
  readonly disposition: string;
}

type Sign = (link: Link) => Promise<string>;

let sign: Sign = async (link) => signV4(await bucket(), link);

/** An address that serves a file, or what is played of it, until an instant and under its name. */
export function signLink(file: RoomFile, use: FileUse, { of, type }: Served, expires: Date): Promise<string> {
  const { bookingId, kind, fileId } = file;
  const place =
    of === "file"
      ? { path: paths.roomObject(bookingId, kind, fileId), generation: file.generation }
      : { path: paths.roomPreview(bookingId, fileId), generation: null };
  const disposition = use === "save" ? attachment(file.name) : "inline";
  return signPath({ ...place, expires, type, disposition });
}

/** An address that serves what lies at a path of Storage. */
export function signPath(link: Link): Promise<string> {
  return effect("files.sign", () => sign(link));
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
