/** The list with one of its items replaced. */
export function withItem<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((each, at) => (at === index ? item : each));
}

/** The list without one of its items. */
export function withoutItem<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** The list with one of its items moved by one place; at the end it stays where it is. */
export function withMoved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  const item = list[index];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return withoutItem(list, index).toSpliced(to, 0, item);
}
