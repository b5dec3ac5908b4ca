import type { HandleStanding } from "@flexsession/domain/profile/handle";
import type { NamedPart } from "@flexsession/domain/profile/profile-parts";
import type { PublicMediaKind } from "@flexsession/domain/profile/public-media";
import { call } from "../../firebase/call.ts";
import { type Upload, uploadPublic } from "../../firebase/upload.ts";

/** What the editor asks of the server. */
export interface PageActs {
  readonly save: (part: NamedPart) => Promise<unknown>;
  readonly checkHandle: (handle: string) => Promise<HandleStanding>;
  readonly changeHandle: (handle: string) => Promise<unknown>;
  /** Resolves to the handle under which the page is found from now on. */
  readonly publish: () => Promise<string>;
  readonly upload: (kind: PublicMediaKind, content: Blob, onProgress: (share: number) => void) => Upload;
}

export const pageActs: PageActs = {
  save: (part) => call("saveProfile", part),
  checkHandle: async (handle) => (await call("checkHandle", { handle })).standing,
  changeHandle: (handle) => call("changeHandle", { handle }),
  publish: async () => (await call("publishProfile", {})).handle,
  upload: uploadPublic,
};
