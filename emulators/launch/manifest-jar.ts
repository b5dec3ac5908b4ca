import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";

const lineBytes = 72;

/**
 * A jar that holds nothing but a manifest which starts `mainClass` out of other jars and folders.
 *
 * It makes `java -jar` run what names no main class itself.
 *
 * @param classPath absolute paths; a folder's ends in a slash
 */
export function manifestJar(classPath: readonly string[], mainClass: string): Buffer {
  return storedZip("META-INF/MANIFEST.MF", Buffer.from(manifest(classPath, mainClass)));
}

/** The manifest's text: lines fold at 72 bytes, and a folded line goes on after a space. */
export function manifest(classPath: readonly string[], mainClass: string): string {
  const urls = classPath.map((path) => pathToFileURL(path).href).join(" ");
  const lines = ["Manifest-Version: 1.0", `Main-Class: ${mainClass}`, `Class-Path: ${urls}`];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function fold(line: string): string {
  const first = line.slice(0, lineBytes);
  const rest = line.slice(lineBytes).match(new RegExp(`.{1,${lineBytes - 1}}`, "g")) ?? [];
  return [first, ...rest].join("\r\n ");
}

/** A zip of one uncompressed file, by the format's application note: local header, central directory, its end. */
function storedZip(name: string, content: Buffer): Buffer {
  const nameBytes = Buffer.from(name);
  const january1980 = 0x21;

  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(january1980, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);

  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, content]);
  const madeBy = Buffer.from([20, 0]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), madeBy, common, Buffer.alloc(14), nameBytes]);

  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);

  return Buffer.concat([local, central, end]);
}
