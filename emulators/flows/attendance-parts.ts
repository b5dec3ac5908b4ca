import { minute } from "@flexsession/domain/time/instant";
import { get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { bookedSeats } from "./seat-parts.ts";

/** A class that has begun a minute ago, with three of its seats booked. */
export async function inClass(bed: FlowBed) {
  const scene = await bookedSeats(bed, 4);
  const { slotId, start } = scene.input;
  bed.clock.advance(start.getTime() - bed.clock.now().getTime() + minute);
  const shown = async () => (await get("showCheckInCodes", scene.provider, { slotId })).codes[0]?.code ?? "";
  return { ...scene, slotId, shown };
}
