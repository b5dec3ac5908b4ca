/**
 * All that the processor lists, where it is known to be a handful.
 *
 * @throws {Error} when there is more: what is not on the page must not count as not being there
 */
export function wholePage<T>({
  data,
  has_more,
}: {
  readonly data: readonly T[];
  readonly has_more: boolean;
}): readonly T[] {
  if (has_more) throw new Error("the processor lists more than a page");
  return data;
}
