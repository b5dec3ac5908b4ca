import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import type { NamedPart } from "@flexsession/domain/profile/profile-parts";
import type { PublicMediaKind } from "@flexsession/domain/profile/public-media";
import { getStorage } from "firebase-admin/storage";
import { app } from "../../functions/src/firebase/app.ts";
import { get } from "./call.ts";
import { newcomer, type Person } from "./publish.ts";

/** What a music page cannot be published without. */
export const requiredParts: readonly NamedPart[] = [
  {
    name: "basics",
    value: { discipline: "music", name: "Ana Ruiz", headline: "Mixes that breathe", zone: "Europe/Madrid" },
  },
  { name: "craft", value: { skills: ["Mixing"], genres: ["Soul"], bio: "Since 2014." } },
  { name: "rates", value: { rates: [{ task: "mix", rateMinor: 8_000 }] } },
  { name: "terms", value: { policyId: "strict" } },
];

let handles = 0;

/** A handle that nobody in this file has wished for. */
export function newHandle(): string {
  handles += 1;
  return `ana-${handles}-${randomUUID().slice(0, 8)}`;
}

/** Somebody with an account and a draft that could be published. */
export async function drafted(handle: string | null = newHandle()): Promise<Person> {
  const person = await newcomer();
  for (const part of requiredParts) await get("saveProfile", person, part);
  if (handle !== null) await get("changeHandle", person, { handle });
  return person;
}

/** Somebody with a public page. */
export async function published(handle = newHandle()): Promise<Person & { handle: string }> {
  const person = await drafted(handle);
  await get("publishProfile", person, {});
  return { ...person, handle };
}

/** Where the flows' Storage emulator is. */
export const fileOrigin = `http://${process.env.FIREBASE_STORAGE_EMULATOR_HOST}`;

/** The address of a file as the web client gets it, whether or not there is such a file. */
export function fileUrl(uid: string, kind: string, fileId: string = randomUUID(), origin = fileOrigin): string {
  const path = encodeURIComponent(`public/${uid}/${kind}/${fileId}`);
  return `${origin}/v0/b/${getStorage(app).bucket().name}/o/${path}?alt=media&token=${randomUUID()}`;
}

/** Puts a small file where its owner's browser would have put it. */
export async function upload(uid: string, kind: PublicMediaKind): Promise<string> {
  const fileId = randomUUID();
  await getStorage(app)
    .bucket()
    .file(paths.publicFile(uid, kind, fileId))
    .save("bytes", { resumable: false });
  return fileUrl(uid, kind, fileId);
}

/** The part with pictures and sounds, holding only these. */
export function mediaPart(changes: Partial<Extract<NamedPart, { name: "media" }>["value"]>): NamedPart {
  return { name: "media", value: { photoUrl: null, samples: [], artwork: [], ...changes } };
}
