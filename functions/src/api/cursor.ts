import { id } from "@flexsession/domain/contracts/fields";
import { Refusal } from "@flexsession/domain/errors";
import { z } from "zod";

const place = z.tuple([z.string(), z.union([z.number(), z.string()]), z.string()]);

/** Where a page of a list ended: the list that it was of, the value that it is sorted by, and the id. */
export interface Cursor {
  readonly list: string;
  readonly value: number | Date;
  readonly id: string;
}

/** A cursor as clients carry it, without knowing what is in it. */
export function writeCursor({ list, value, id: last }: Cursor): string {
  const written = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([list, written, last])).toString("base64url");
}

/**
 * Reads a cursor back.
 *
 * @param list the list that it must be of
 * @throws {Refusal} `invalid-input` for one that this list has not given
 */
export function readCursor(text: string, list: string): Cursor {
  const parsed = place.safeParse(parseJson(Buffer.from(text, "base64url").toString()));
  if (!parsed.success) throw new Refusal("invalid-input");
  const [of, written, last] = parsed.data;
  const value = typeof written === "string" ? new Date(written) : written;
  if (of !== list || !id.safeParse(last).success || Number.isNaN(Number(value))) throw new Refusal("invalid-input");
  return { list, value, id: last };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
