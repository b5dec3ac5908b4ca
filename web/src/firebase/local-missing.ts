import { z } from "zod";
import { useAccount } from "./account-store.ts";
import { firebaseApp } from "./app.ts";
import { firebaseOptions, firestoreOrigin } from "./environment.ts";
import type { RawDocument } from "./query-spec.ts";
import { decodeFields } from "./rest-value.ts";

const answer = z.tuple([
  z.looseObject({ found: z.looseObject({ updateTime: z.string(), fields: z.unknown() }).optional() }),
]);

interface Asker {
  /** Takes whether the listener calls the document missing; it is asked for as long as it does. */
  readonly tell: (isMissing: boolean) => void;
  readonly stop: () => void;
}

/**
 * Asks the local stack for a document that its listener calls missing: on the emulator, and only there, such a listener
 * can stay deaf to the document's creation (record 87).
 *
 * @param hear takes the document whenever it was found changed, and null when it is gone again
 */
export function askForMissing(path: string, hear: (found: RawDocument | null) => void, everyMs = 2_000): Asker {
  let waiting: ReturnType<typeof setInterval> | undefined;
  let heard: string | null = null;

  async function ask(): Promise<void> {
    const turn = waiting;
    const stored = await storedAt(path).catch(() => null);
    if (!stored || turn !== waiting || stored.updateTime === heard) return;
    heard = stored.updateTime;
    hear(heard === null ? null : { id: path.slice(path.lastIndexOf("/") + 1), data: stored.data });
  }
  function stop(): void {
    clearInterval(waiting);
    waiting = undefined;
  }
  return {
    tell(isMissing) {
      stop();
      heard = null;
      if (isMissing) waiting = setInterval(() => void ask(), everyMs);
    },
    stop,
  };
}

/** Reads a document as whoever is signed in. */
async function storedAt(path: string): Promise<{ readonly updateTime: string | null; readonly data: unknown }> {
  const documents = `projects/${firebaseOptions().projectId}/databases/(default)/documents`;
  // Not a plain reading of it, which would answer a missing one with an error in the browser's console.
  const response = await fetch(`${firestoreOrigin()}/v1/${documents}:batchGet`, {
    method: "POST",
    headers: await credentials(),
    body: JSON.stringify({ documents: [`${documents}/${path}`] }),
  });
  if (!response.ok) throw new Error(`reading ${path} answered ${response.status}`);
  const [{ found }] = answer.parse(await response.json());
  return found ? { updateTime: found.updateTime, data: decodeFields(found.fields) } : { updateTime: null, data: null };
}

async function credentials(): Promise<Record<string, string>> {
  if (useAccount.getState().uid === null) return {};
  // Whoever is signed in has it loaded and connected.
  const { getAuth } = await import("firebase/auth");
  const token = await getAuth(firebaseApp()).currentUser?.getIdToken();
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}
