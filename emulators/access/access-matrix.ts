import type { Row } from "./row.ts";
import { bookingRows } from "./rows/booking-rows.ts";
import { classRows } from "./rows/class-rows.ts";
import { closedRows } from "./rows/closed-rows.ts";
import { packRows } from "./rows/pack-rows.ts";
import { peopleRows } from "./rows/people-rows.ts";
import { providerRows } from "./rows/provider-rows.ts";
import { roomRows } from "./rows/room-rows.ts";
import { supportRows } from "./rows/support-rows.ts";

/** Who may do what with each path of the database: the rules are tested by it and docs/access.md is written from it. */
export const accessMatrix: readonly Row[] = [
  ...peopleRows,
  ...providerRows,
  ...classRows,
  ...packRows,
  ...bookingRows,
  ...roomRows,
  ...supportRows,
  ...closedRows,
];
