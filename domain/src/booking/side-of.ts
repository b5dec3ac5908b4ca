import type { Side } from "../notify/notice.ts";

export const sides: readonly Side[] = ["customer", "provider"];

/** Which side of a booking one of its parties is. */
export function sideOf({ customerId }: { readonly customerId: string }, uid: string): Side {
  return customerId === uid ? "customer" : "provider";
}

export function otherSide(side: Side): Side {
  return side === "customer" ? "provider" : "customer";
}
