/** Who made a slot: `w` the weekly hours, `m` its provider by hand. */
export type SlotMaker = "w" | "m";

/** The id of a new slot by its maker and start, one that is not taken. */
export function newSlotId(maker: SlotMaker, start: Date, isTaken: (id: string) => boolean): string {
  const base = `${maker}${start.getTime().toString(36)}`;
  let id = base;
  for (let again = 2; isTaken(id); again++) id = `${base}-${again}`;
  return id;
}

/** Whether a slot was published from weekly hours. */
export function isWeekly(slotId: string): boolean {
  return /^w[0-9a-z]+(-\d+)?$/.test(slotId);
}
