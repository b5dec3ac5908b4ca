import { expect, test } from "vitest";
import { manifest, manifestJar } from "./manifest-jar.ts";

const jar = `/opt/google cloud/${"deep/".repeat(30)}cloud-firestore-emulator.jar`;

test("folds the manifest's lines at 72 bytes and loses nothing", () => {
  const text = manifest(["/classes/", jar], "com.example.Main");
  const lines = text.split("\r\n");

  expect(lines.every((line) => line.length <= 72)).toBe(true);
  expect(text.replaceAll("\r\n ", "")).toBe(
    `Manifest-Version: 1.0\r\nMain-Class: com.example.Main\r\nClass-Path: file:///classes/ file://${jar.replace(" ", "%20")}\r\n`,
  );
});

test("writes one stored entry that a zip reader finds from the end", () => {
  const bytes = manifestJar([jar], "com.example.Main");
  const end = bytes.length - 22;
  const central = bytes.readUInt32LE(end + 16);
  const local = bytes.readUInt32LE(central + 42);
  const length = bytes.readUInt32LE(central + 20);
  const nameLength = bytes.readUInt16LE(local + 26);

  expect(bytes.subarray(end, end + 4).toString("latin1")).toBe("PK\x05\x06");
  expect(central + bytes.readUInt32LE(end + 12)).toBe(end);
  expect(bytes.subarray(central + 46, end).toString()).toBe("META-INF/MANIFEST.MF");
  expect(bytes.subarray(local + 30 + nameLength, local + 30 + nameLength + length).toString()).toBe(
    manifest([jar], "com.example.Main"),
  );
});
