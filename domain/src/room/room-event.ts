import { z } from "zod";
import { bookingState } from "../booking/life-cycle.ts";
import { fileKind } from "./file-kind.ts";

/** Something that a room's thread tells beside what people write; facts, never words. */
export const roomEvent = z.discriminatedUnion("name", [
  /** The booking came to another state. */
  z.strictObject({ name: z.literal("moved"), to: bookingState }),
  /** A file arrived; `version` counts those of its name. */
  z.strictObject({
    name: z.literal("fileArrived"),
    by: z.string(),
    fileId: z.string(),
    file: z.string(),
    kind: fileKind,
    version: z.int().positive(),
  }),
]);

export type RoomEvent = z.infer<typeof roomEvent>;
