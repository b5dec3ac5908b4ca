import { csvOf } from "../money/csv.ts";
import { instantToWallTime } from "../time/wall-time.ts";
import type { RosterRow } from "./roster.ts";

const columns = ["name", "booked by", "booking", "seat", "attendance", "marked at", "zone", "marked by"];

/** A roster as CSV, a line for each seat in its order; times are those that clocks show in a zone. */
export function rosterCsv(rows: readonly RosterRow[], zone: string): string {
  const lines = rows.map(({ name, customerName, reference, seat, marking }) => [
    name,
    customerName,
    reference,
    String(seat + 1),
    ...(marking
      ? [marking.mark ?? "", instantToWallTime(marking.at, zone), zone, marking.by === "code" ? "code" : "teacher"]
      : ["", "", "", ""]),
  ]);
  return csvOf([columns, ...lines]);
}
