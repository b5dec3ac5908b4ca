import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import { handle } from "@flexsession/domain/profile/profile";
import type { z } from "zod";
import type { LiveQuery } from "./live-query.ts";
import { parseDocument } from "./parse-document.ts";
import { readDocuments } from "./read-once.ts";

/** The card of the provider with a handle: one read, which also tells their id. */
export function listingOfHandle(handle: string): LiveQuery<Listing> {
  return {
    collection: paths.listings,
    where: [["handle", "==", handle]],
    order: [],
    limit: 1,
    after: null,
    first: "once",
    schema: listing,
  };
}

/** Where a handle that no card has leads: the present handle of the provider who once used it, or null. */
export async function handleNow(old: string): Promise<string | null> {
  const found = await readOne(paths.handle(old), handle);
  const card = found && (await readOne(paths.listing(found.providerId), listing));
  return card && card.handle;
}

async function readOne<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const raw = (await readDocuments([path])).get(path);
  return raw ? parseDocument(raw, schema) : null;
}
