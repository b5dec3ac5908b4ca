interface Fault {
  /** A method and a path, of which `*` stands for any part. */
  readonly match: string;
  times: number;
}

/** The first fault that a request meets, if one is set; each use counts down its `times`, and the last takes it off. */
export function takeFault<T extends Fault>(faults: T[], method: string, path: string): T | undefined {
  const fault = faults.find(({ match }) => fits(`${method} ${path}`, match));
  if (fault === undefined) return undefined;
  fault.times -= 1;
  if (fault.times === 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

function fits(request: string, match: string): boolean {
  const wanted = match.split("/");
  const parts = request.split("/");
  return parts.length === wanted.length && wanted.every((part, index) => part === "*" || part === parts[index]);
}
