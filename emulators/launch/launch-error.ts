/** A failure that the person at the terminal can mend: its message is the one sentence that says how. */
export class LaunchError extends Error {
  override readonly name = "LaunchError";
}
