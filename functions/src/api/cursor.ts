import { id } from "@flexsession/domain/contracts/fields";
import { Refusal } from "@flexsession/domain/errors";
import { wireInstant } from "@flexsession/domain/time/instant";
import { z } from "zod";

/** The first instant that the database can compare with. */
const earliest = new Date("0001-01-01T00:00:00Z");
const moment = wireInstant.refine((value) => value >= earliest);
const place = z.tuple([z.string(), z.union([z.number(), moment]), z.string()]);

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
  const [of, value, last] = parsed.data;
  if (of !== list || !id.safeParse(last).success) throw new Refusal("invalid-input");
  return { list, value, id: last };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
