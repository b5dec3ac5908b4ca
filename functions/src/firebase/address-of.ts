import { isIP } from "node:net";

/**
 * The network address that a call comes from, as a key to count by. In front of a deployment it is what a header says, and
 * whoever calls can write into that: what is no address counts as one, so that keys stay short and cannot be made up freely.
 */
export function addressOf({ ip }: { readonly ip?: string | undefined }): string {
  // A zone, after a percent sign, may be of any length.
  return ip !== undefined && isIP(ip) !== 0 && !ip.includes("%") ? ip : "unknown";
}
