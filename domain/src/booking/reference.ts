const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference that people can read aloud, such as `K7QM-2XWD`, from at least eight random bytes; no look-alike characters. */
export function referenceFrom(bytes: Uint8Array): string {
  const text = Array.from(bytes.slice(0, 8), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

const written = /^([0-9A-Z]{4})-?([0-9A-Z]{4})$/;

/** The reference that somebody has written, in any case and with or without its dash; null when it is none. */
export function referenceIn(text: string): string | null {
  const [, first, second] = written.exec(text.trim().toUpperCase()) ?? [];
  return first && second ? `${first}-${second}` : null;
}
