import type { FileKind } from "@flexsession/domain/room/file-kind";
import { create } from "zustand";
import type { Sample } from "./pace.ts";

/** A file on its way from this page. */
export interface Upload {
  readonly fileId: string;
  readonly bookingId: string;
  readonly kind: FileKind;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sent: number;
  /** `sent` once all bytes are there, until the server has looked at them. */
  readonly state: "waiting" | "sending" | "paused" | "sent" | "failed";
  readonly error: unknown;
  /** How far it was in the last seconds. */
  readonly samples: readonly Sample[];
}

/** What this page sends, in the order it was chosen. Only `uploads.ts` writes it; it outlives every screen. */
export const useUploads = create<{ readonly list: readonly Upload[] }>()(() => ({ list: [] }));

/** Whether leaving the page would lose something. */
export function isUnderWay({ state }: Upload): boolean {
  return state === "waiting" || state === "sending" || state === "paused";
}
