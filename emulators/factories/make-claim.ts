import type { Claim } from "@flexsession/domain/tape/tape";

/** The first two hours of `makeSlot()` in a state; a hold or a request lasts until an hour before it. */
export function makeClaim(state: Claim["state"], changes: Partial<Claim> = {}): Claim {
  return {
    slotId: "slot",
    start: new Date("2026-11-25T15:00:00Z"),
    end: new Date("2026-11-25T17:00:00Z"),
    state,
    until: state === "held" || state === "requested" ? new Date("2026-11-25T14:00:00Z") : null,
    ...changes,
  };
}
