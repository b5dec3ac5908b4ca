import { Refusal } from "@flexsession/domain/errors";
import type { PublicMediaKind } from "@flexsession/domain/profile/public-media";
import { useEffect, useRef, useState } from "react";
import type { Upload } from "../../../firebase/upload.ts";
import type { PageActs } from "../page-acts.ts";

/** A file on its way, or one that did not get there. */
export interface Sending {
  readonly id: string;
  readonly name: string;
  /** The share that has arrived, 0 to 1; null while the file is being read. */
  readonly share: number | null;
  /** What it failed with, or null. */
  readonly error: unknown;
}

interface Way<T> {
  readonly kind: PublicMediaKind;
  /** Reads a file in the browser: what is sent of it, and what is told about it. */
  readonly prepare: (file: File) => Promise<{ content: Blob; facts: T }>;
  readonly onDone: (file: { readonly name: string; readonly url: string; readonly facts: T }) => void;
  readonly upload: PageActs["upload"];
}

/** Files on their way to where everyone can see them, each with its progress, its failure and a way to stop it. */
export function useUploads<T>({ kind, prepare, onDone, upload }: Way<T>) {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, Upload | null>());
  const files = useRef(new Map<string, File>());
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const { current } = running;
    return () => {
      for (const each of current.values()) each?.cancel();
      current.clear();
    };
  }, []);

  const put = (id: string, changes: Partial<Sending>) =>
    setSendings((before) => before.map((each) => (each.id === id ? { ...each, ...changes } : each)));
  const remove = (id: string) => {
    running.current.get(id)?.cancel();
    running.current.delete(id);
    files.current.delete(id);
    setSendings((before) => before.filter((each) => each.id !== id));
  };

  const send = async (id: string, file: File) => {
    running.current.set(id, null);
    try {
      const { content, facts } = await prepare(file);
      if (!running.current.has(id)) return;
      put(id, { share: 0 });
      const started = upload(kind, content, (share) => put(id, { share }));
      running.current.set(id, started);
      const { url } = await started.done;
      if (!running.current.has(id)) return;
      running.current.delete(id);
      remove(id);
      done.current({ name: file.name, url, facts });
    } catch (error) {
      if (running.current.has(id)) put(id, { error });
    }
  };

  return {
    sendings,
    isBusy: sendings.some((each) => each.error === null),
    add: (chosen: readonly File[]) => {
      for (const file of chosen) {
        const id = crypto.randomUUID();
        files.current.set(id, file);
        setSendings((before) => [...before, { id, name: file.name, share: null, error: null }]);
        void send(id, file);
      }
    },
    /** Stops a file that is on its way, or takes a failed one off the list. */
    remove,
    /** Sends a file again whose connection broke; one that was refused would be refused again. */
    retry: (id: string) => {
      const file = files.current.get(id);
      if (!file) return;
      put(id, { share: null, error: null });
      void send(id, file);
    },
  };
}

/** Whether trying again can help. */
export function isWorthRetrying({ error }: Sending): boolean {
  return error !== null && !(error instanceof Refusal);
}
