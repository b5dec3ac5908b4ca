import { listing } from "@flexsession/domain/listing/listing";
import { wordsOf } from "@flexsession/domain/listing/search-tokens";
import { tokensOfProviders } from "@flexsession/domain/listing/tokens-asked";
import { paths } from "@flexsession/domain/paths";
import { profile } from "@flexsession/domain/profile/profile";
import type { Query } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** As many as are looked at by their handle, and by a word. */
const most = 20;
const handleLetters = /^[a-z0-9-]+$/;

/** Who sells under a name: by the beginning of their handle, by one that was theirs, or by whole words of the name on their card. */
export async function providersNamed(text: string): Promise<{ readonly uids: string[]; readonly isMore: boolean }> {
  const [handled, former, worded] = await Promise.all([byHandle(text.toLowerCase()), byFormer(text), byWords(text)]);
  const uids = [...new Set([...former, ...handled, ...worded.uids])];
  return { uids, isMore: handled.length === most || worded.isMore };
}

/** Profiles stay when their card goes, as of who is suspended. */
async function byHandle(text: string): Promise<string[]> {
  if (!handleLetters.test(text)) return [];
  const query = db.collection(paths.profiles).where("handle", ">=", text).where("handle", "<", `${text}\uf8ff`);
  const found = await read(query.orderBy("handle"));
  return found.map((each) => profile.parse(each.data()).providerId);
}

async function byFormer(text: string): Promise<string[]> {
  const handle = text.toLowerCase();
  const known = handleLetters.test(handle) ? await readDocument(refs.handle(handle)) : null;
  return known ? [known.providerId] : [];
}

async function byWords(text: string): Promise<{ readonly uids: string[]; readonly isMore: boolean }> {
  const [token] = tokensOfProviders({ words: text, skill: "", genre: "" });
  if (!token) return { uids: [], isMore: false };
  const found = await read(db.collection(paths.listings).where("tokens", "array-contains", token));
  // A word can come from what they say of themselves as well.
  const wanted = wordsOf(text);
  const cards = found.map((each) => listing.parse(each.data()));
  const named = cards.filter(({ name }) => wanted.every((each) => wordsOf(name).includes(each)));
  return { uids: named.map((each) => each.providerId), isMore: found.length === most };
}

async function read(query: Query) {
  const answer = await effect("providers.find", () => query.limit(most).get());
  return answer.docs;
}
