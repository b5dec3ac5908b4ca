import { setProbe } from "../../functions/src/firebase/effect.ts";

/** Where a process dies: around the n-th use of a side effect. */
export interface CrashPoint {
  readonly name: string;
  readonly occurrence: number;
  readonly moment: "before" | "after";
}

/** Runs something and lists every point at which it could have died, in order. */
export async function crashPointsOf(run: () => Promise<unknown>): Promise<CrashPoint[]> {
  const counts = new Map<string, number>();
  const points: CrashPoint[] = [];
  setProbe((name, moment) => {
    if (moment === "before") counts.set(name, (counts.get(name) ?? 0) + 1);
    points.push({ name, occurrence: counts.get(name) ?? 0, moment });
  });
  try {
    await run();
  } finally {
    setProbe(null);
  }
  return points;
}

/** A process that dies at one point, after which nothing that it began gets any further, until another takes its place. */
export class MortalProcess {
  readonly point: CrashPoint;
  private count = 0;
  private isDead = false;
  private hasDied = false;

  constructor(point: CrashPoint) {
    this.point = point;
    setProbe((name, moment) => this.live(name, moment));
  }

  /** Whether it has died since the last time this was asked; another process takes its place. */
  revive(): boolean {
    const { isDead } = this;
    this.isDead = false;
    return isDead;
  }

  private live(name: string, moment: "before" | "after"): void {
    if (this.isDead) throw new Error("the process is dead");
    if (this.hasDied || name !== this.point.name) return;
    if (moment === "before") this.count += 1;
    if (this.count !== this.point.occurrence || moment !== this.point.moment) return;
    this.isDead = true;
    this.hasDied = true;
    throw new Error("the process has died");
  }
}
