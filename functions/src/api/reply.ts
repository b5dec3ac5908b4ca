import { digest } from "../firebase/digest.ts";

/**
 * An answer that can be read again: named by what is in it, and nothing but its name for whoever has it already.
 *
 * @param headers among them how long it may be kept, and by whom
 */
export function readable(request: Request, text: string, headers: Readonly<Record<string, string>>): Response {
  const tag = `"${digest(text).toString("base64url").slice(0, 27)}"`;
  const given = (request.headers.get("if-none-match") ?? "").split(",");
  const known = new Set(given.map((each) => each.trim().replace(/^W\//, "")));
  const isKnown = known.has(tag) || known.has("*");
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers: { ...headers, etag: tag } });
}
