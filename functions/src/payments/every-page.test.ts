import { expect, it } from "vitest";
import { everyPage } from "./every-page.ts";

/** Lists some records as the processor does, newest first. */
function listOf(size: number) {
  const ids = Array.from({ length: size }, (_, index) => ({ id: `re_${index}` }));
  return async ({ limit, starting_after }: { readonly limit: number; readonly starting_after?: string }) => {
    const start = ids.findIndex((each) => each.id === starting_after) + 1;
    return { data: ids.slice(start, start + limit), has_more: start + limit < size };
  };
}

it.each([0, 100, 101, 250])("reads all of %i refunds", async (size) => {
  const all = await everyPage("refund.list", listOf(size));
  expect(new Set(all.map((each) => each.id)).size).toBe(size);
  expect(all.length).toBe(size);
});

it("takes more than there can be for a mistake", async () => {
  await expect(everyPage("refund.list", listOf(801))).rejects.toThrow("more than one payment can have");
});
