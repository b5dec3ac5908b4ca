import type { RosterRow } from "@flexsession/domain/attendance/roster";
import type { TFunction } from "i18next";

/** Who sits on a seat, as its teacher knows them. */
export function seatName({ name, customerName, seat }: RosterRow, t: TFunction): string {
  if (name !== "") return name;
  return seat === 0 ? customerName : t("attendance.guest", { name: customerName });
}
