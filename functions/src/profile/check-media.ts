import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import type { ProfilePart } from "@flexsession/domain/profile/profile-parts";
import { publicFileOf } from "@flexsession/domain/profile/public-file";
import type { PublicMediaKind } from "@flexsession/domain/profile/public-media";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { publicFiles } from "./public-files.ts";

type Media = ProfilePart<"media">;

/**
 * Makes sure that every picture and sound of a page is a file that its owner has uploaded as what it is shown as. What
 * stands on the page or in the draft already has been looked at; nobody can take a file away again.
 *
 * @throws {Refusal} `not-your-file`, `file-missing`
 */
export async function checkMedia(uid: string, media: Media): Promise<void> {
  const [profile, draft] = await Promise.all([readDocument(refs.profile(uid)), readDocument(refs.profileDraft(uid))]);
  const known = new Set(
    [profile, draft?.parts.media].flatMap((each) => (each ? filesIn(each) : [])).map(([, url]) => url),
  );
  const fresh = filesIn(media).filter(([, url]) => !known.has(url));
  await Promise.all(fresh.map(([kind, url]) => checkFile(uid, kind, url)));
}

function filesIn({ photoUrl, samples, artwork }: Media): [PublicMediaKind, string][] {
  return [
    ...(photoUrl === null ? [] : [["photo", photoUrl] as [PublicMediaKind, string]]),
    ...samples.map(({ url }): [PublicMediaKind, string] => ["sample", url]),
    ...artwork.map(({ url }): [PublicMediaKind, string] => ["artwork", url]),
  ];
}

async function checkFile(uid: string, kind: PublicMediaKind, url: string): Promise<void> {
  const file = publicFileOf(url);
  const files = await publicFiles();
  const isOwn = file?.origin === files.origin && file.bucket === files.bucket && file.uid === uid && file.kind === kind;
  if (!isOwn) throw new Refusal("not-your-file");
  if (!(await files.has(paths.publicFile(uid, kind, file.fileId)))) throw new Refusal("file-missing");
}
