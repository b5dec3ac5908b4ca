import { z } from "zod";
import { fileKind } from "../room/file-kind.ts";
import { fileName } from "../room/file-name.ts";
import { roomFile } from "../room/room-file.ts";
import { fileUse } from "../room/served-of.ts";
import { wireInstant } from "../time/instant.ts";
import { id } from "./fields.ts";

const file = z.strictObject({ bookingId: id, fileId: z.uuid() });

/** Exchanging files in a booking's room. */
export const fileContracts = {
  /**
   * Reserves a file before its bytes are sent. `fileId` is the client's own and makes a repeated call harmless; answers
   * with the exact content type to send it under.
   */
  reserveFile: {
    input: file.extend({ kind: fileKind, name: fileName, size: z.int() }),
    output: z.strictObject({ type: z.string(), until: wireInstant }),
  },
  /** Takes back a file that has not arrived, or was quarantined; answers with where it stands. */
  dropFile: { input: file, output: z.strictObject({ state: roomFile.shape.state }) },
  /**
   * An address that gives bytes to whoever has it, until it expires: `listen` what is played of a sound, in place;
   * `save` the file itself, as an attachment.
   */
  linkFile: { input: file.extend({ use: fileUse }), output: z.strictObject({ url: z.string(), until: wireInstant }) },
} as const;
