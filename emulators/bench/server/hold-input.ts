import { randomUUID } from "node:crypto";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Interval } from "@flexsession/domain/time/interval";
import type { commitHold } from "../../../functions/src/booking/hold-piece.ts";
import type { BenchProvider } from "./save-provider.ts";

type Arguments = Parameters<typeof commitHold>;

/** What a person who has never called before sends to hold a piece, or one seat, of a slot. */
export function holdInput({ providerId, slots }: BenchProvider, slotId: string, piece?: Interval): Arguments {
  const slot = slots[slotId];
  if (!slot) throw new Error(`${providerId} has no slot ${slotId}`);
  const { start, end } = piece ?? slot;
  const uid = randomUUID();
  return [
    {
      providerId,
      slotId,
      start,
      end,
      seats: 1,
      priceMinor: priceOfPiece(slot, { start, end }, 1),
      zone: "Europe/Berlin",
      key: randomUUID(),
      insteadOf: null,
      isTurn: false,
    },
    { uid, name: "Nina Castellano", email: null, isAdmin: false },
  ];
}
