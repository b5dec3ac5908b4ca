import { createHmac, timingSafeEqual } from "node:crypto";
import type { Link } from "../../functions/src/room/sign-link.ts";

/** Signs addresses that `serveFiles` answers, as the processor of files signs its own: whoever has one may read until it expires. */
export function linkSigner(origin: string, secret: string): (link: Link) => Promise<string> {
  return ({ path, generation, expires, type, disposition }) => {
    const query = new URLSearchParams({ expires: String(expires.getTime()), type, disposition });
    if (generation !== null) query.set("generation", generation);
    query.set("signature", signatureOf(path, query, secret));
    return Promise.resolve(`${origin}/${path}?${query}`);
  };
}

/** What a signed address asks for, or null when nobody here has signed it so. */
export function verifyLink(url: URL, secret: string): Link | null {
  const query = new URLSearchParams(url.search);
  const given = Buffer.from(query.get("signature") ?? "");
  query.delete("signature");
  const path = url.pathname.slice(1);
  const right = Buffer.from(signatureOf(path, query, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return {
    path,
    generation: query.get("generation"),
    expires: new Date(Number(query.get("expires"))),
    type: query.get("type") ?? "",
    disposition: query.get("disposition") ?? "",
  };
}

function signatureOf(path: string, query: URLSearchParams, secret: string): string {
  return createHmac("sha256", secret).update(`${path}?${query}`).digest("hex");
}
