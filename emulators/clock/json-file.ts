import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The parsed content of a JSON file, or undefined when there is no such file. @throws {SyntaxError} when it is not JSON */
export function readJsonFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return JSON.parse(text);
}

/** Replaces a JSON file in one step: another process sees the old content or the new, never a part. */
export function writeJsonFile(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(content));
  renameSync(draft, file);
}

/** Saves soon after a change (100 ms), on `flush`, on `close`, and when the process exits. */
export type JsonSaver = { changed: () => void; flush: () => void; close: () => void };

/**
 * Keeps a JSON file up to date with state that changes often; a burst of changes is one write.
 *
 * Large state is written less often (a tenth of the time at most), or saving would slow the server that it serves.
 */
export function createJsonSaver(file: string, content: () => unknown): JsonSaver {
  let timer: NodeJS.Timeout | undefined;
  let lastWriteMs = 0;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const begun = performance.now();
    writeJsonFile(file, content());
    lastWriteMs = performance.now() - begun;
  }

  process.on("exit", flush);
  return {
    changed() {
      timer ??= setTimeout(flush, Math.max(100, 10 * lastWriteMs));
    },
    flush,
    close() {
      flush();
      process.off("exit", flush);
    },
  };
}
