import { crc32 } from "node:zlib";

const endOfList = 0x06_05_4b_50;
const inList = 0x02_01_4b_50;

/**
 * What is in a zip, by its names, as any program would unpack it: by the list at its end, each part against its sum.
 *
 * @throws {Error} for what is no zip, is cut short, or is packed more tightly than ours are
 */
export function readZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfList) throw new Error("this is no zip");
  const found = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== inList) throw new Error("the list of the zip is broken");
    const [packing, sum, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 24),
    ];
    const [name, extra, words] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const text = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    const begin = bytes.readUInt32LE(at + 42);
    const data = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
    const content = bytes.subarray(data, data + size);
    if (packing !== 0 || crc32(content) !== sum) throw new Error(`${text} is not whole`);
    found.set(text, content);
    at += 46 + (name ?? 0) + (extra ?? 0) + (words ?? 0);
  }
  return found;
}
