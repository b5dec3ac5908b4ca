import { z } from "zod";

/** A whole number in a query. */
export function whole(least: number, most: number) {
  return z
    .codec(z.string().regex(/^\d{1,9}$/), z.int().min(least).max(most), { decode: Number, encode: String })
    .meta({ type: "integer", minimum: least, maximum: most });
}

/** Words or a single one to look for, in a query. */
export const sought = z.string().max(80).default("");

export const paged = { limit: whole(1, 50).default(20), cursor: z.string().max(300).exactOptional() };
