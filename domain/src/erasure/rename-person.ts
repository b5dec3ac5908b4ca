/**
 * Whatever is stored, with another id in every place where somebody's stood: as a value, as the name of a field, or as a
 * part of an id. Sentences are left as they are, since an id may be a word of some language; so is what is no plain data.
 */
export function renamePerson(value: unknown, uid: string, pseudonym: string): unknown {
  const rename = (part: unknown): unknown => {
    if (typeof part === "string") return replaced(part, uid, pseudonym);
    if (Array.isArray(part)) return part.map(rename);
    if (!isPlain(part)) return part;
    const fields = Object.entries(part).map(([name, each]) => [replaced(name, uid, pseudonym), rename(each)]);
    return Object.fromEntries(fields);
  };
  return rename(value);
}

const letter = /[A-Za-z0-9]/;

/** An id is found between what no id is made of, so that one that only begins alike is another. */
function replaced(text: string, uid: string, pseudonym: string): string {
  if (!text.includes(uid) || /\s/u.test(text)) return text;
  const [first = "", ...parts] = text.split(uid);
  return parts.reduce((before, after) => {
    const isWhole = !letter.test(before.at(-1) ?? "") && !letter.test(after[0] ?? "");
    return `${before}${isWhole ? pseudonym : uid}${after}`;
  }, first);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
