type Probe = (name: string, moment: "before" | "after") => void;

let probe: Probe | null = null;

/**
 * The port through which every awaited side effect goes, so that a test can enumerate the points at which a process
 * may die and stop it at each of them.
 */
export async function effect<T>(name: string, run: () => Promise<T>): Promise<T> {
  probe?.(name, "before");
  const result = await run();
  probe?.(name, "after");
  return result;
}

/** Watches every side effect; what the probe throws ends the caller there. Null takes it off. */
export function setProbe(next: Probe | null): void {
  probe = next;
}
