let read = () => new Date();

/** The present instant; the only clock of the functions. */
export function now(): Date {
  return read();
}

/** An instant of the database's own clock, moved by as much as this clock differs from the machine's. */
export function shift(date: Date): Date {
  return new Date(date.getTime() + read().getTime() - Date.now());
}

/** Replaces the clock. Production never calls it: only an entry beside emulators does. */
export function setClock(clock: () => Date): void {
  read = clock;
}
