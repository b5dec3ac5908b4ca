import type { Wish } from "@flexsession/domain/booking/place-hold";
import { isInside } from "@flexsession/domain/time/interval";
import { readDocument } from "../firebase/read-document.ts";
import { commitTurns } from "./commit-turns.ts";
import { waitRefs } from "./end-waiting.ts";

type Asked = Pick<Wish, "slotId" | "start" | "end" | "seats"> & { readonly providerId: string };

/**
 * Lets a waitlist go on for somebody in it to whom seats or a piece may be owed that nobody has held for them yet.
 *
 * @returns whether it is their turn then, for as many seats, or for all of the piece
 */
export async function comesToTurn(asked: Asked, uid: string): Promise<boolean> {
  const [, entryRef] = waitRefs(asked, uid);
  const known = await readDocument(entryRef);
  if (known?.kind !== "ask" || known.state === "ended") return false;
  await commitTurns(asked);
  const entry = await readDocument(entryRef);
  if (entry?.state !== "turn") return false;
  return entry.isPiece ? isInside(asked, entry) : entry.seats >= asked.seats;
}
