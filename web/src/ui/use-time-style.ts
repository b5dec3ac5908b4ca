import type { TimeStyle } from "./time-format.ts";
import { useTimeSettings } from "./time-settings.ts";

/** How this person wants times written, in a zone: their own unless another is given. */
export function useTimeStyle(zone?: string): TimeStyle {
  const settings = useTimeSettings();
  return { zone: zone ?? settings.zone, hour12: settings.hour12 };
}
