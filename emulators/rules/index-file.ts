import { readFileSync } from "node:fs";
import { z } from "zod";

const indexField = z.object({
  fieldPath: z.string(),
  order: z.enum(["ASCENDING", "DESCENDING"]).optional(),
  arrayConfig: z.literal("CONTAINS").optional(),
});
/** What `firestore.indexes.json` declares. */
export const indexFile = z
  .object({
    indexes: z.array(
      z.object({
        collectionGroup: z.string(),
        queryScope: z.enum(["COLLECTION", "COLLECTION_GROUP"]),
        fields: z.array(indexField),
      }),
    ),
    fieldOverrides: z.array(
      z.object({
        collectionGroup: z.string(),
        fieldPath: z.string(),
        ttl: z.boolean().optional(),
        indexes: z.array(z.object({ queryScope: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("firestore.indexes.json", "utf8")));
