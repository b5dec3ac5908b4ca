import { goneName } from "../erasure/gone.ts";

/** A person's name as strangers may know it: the first name, and the last one's initial. */
export function shortName(name: string): string {
  if (name === goneName) return name;
  const [first = "", ...more] = name.trim().split(/\s+/u);
  const [initial] = more.at(-1) ?? "";
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`;
}
