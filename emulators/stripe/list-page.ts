import type { Stripe } from "stripe";
import { noSuch } from "./api-error.ts";

type PageParams = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
};

/**
 * One page of a list, newest first, as Stripe pages: after or before the object a cursor names.
 *
 * @param oldestFirst all matching objects in the order they were made
 * @throws {ApiError} 400 when the cursor is not in the list
 */
export function listPage<Item extends { id: string }>(
  oldestFirst: readonly Item[],
  { limit = 10, starting_after, ending_before }: PageParams,
  url: string,
): Stripe.ApiList<Item> {
  const items = oldestFirst.toReversed();
  if (ending_before !== undefined) {
    const end = positionOf(items, ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", url, has_more: start > 0, data: items.slice(start, end) };
  }
  const start = starting_after === undefined ? 0 : positionOf(items, starting_after, "starting_after") + 1;
  return { object: "list", url, has_more: start + limit < items.length, data: items.slice(start, start + limit) };
}

function positionOf(items: readonly { id: string }[], id: string, param: string): number {
  const position = items.findIndex((item) => item.id === id);
  if (position === -1) throw noSuch("object", id, { status: 400, param });
  return position;
}
