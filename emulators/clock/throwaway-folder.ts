import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder for files of a test, which goes when its test file is done. */
export function throwawayFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `flexsession-${name}-`));
  folders.push(folder);
  return folder;
}
