import { z } from "zod";

/** A copy of an object as it goes over the wire, where a decimal is text. */
export function copyOf<Item extends object>(item: Item): Item {
  return z.custom<Item>().parse(JSON.parse(JSON.stringify(item)));
}
