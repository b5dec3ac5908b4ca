import type { User } from "../account/user.ts";
import type { Booking } from "../booking/booking.ts";
import { sideOf } from "../booking/side-of.ts";
import type { Side } from "../notify/notice.ts";
import type { Payment } from "../payments/payment.ts";
import type { Message, TextMessage } from "../room/message.ts";
import type { Presence } from "../room/presence.ts";
import type { RoomFile } from "../room/room-file.ts";
import type { DisputeFile } from "./dispute-file.ts";

/** As many characters of chat as fit into one document beside everything else, whatever their script. */
const mostText = 150_000;

/** What there is about a disputed payment. */
export interface Gathered {
  readonly booking: Booking;
  readonly payment: Pick<Payment, "paymentId" | "capturedMinor" | "refundedMinor" | "createdAt">;
  /** What was paid in the same payment beside it. */
  readonly paidWith: readonly Booking[];
  readonly customer: Pick<User, "email"> | null;
  readonly provider: Pick<User, "email"> | null;
  /** The newest first. */
  readonly messages: readonly Message[];
  /** Older ones than these were not read. */
  readonly hasOlderMessages: boolean;
  /** Those that have arrived. */
  readonly files: readonly RoomFile[];
  readonly presence: Readonly<Partial<Record<Side, Presence | null>>>;
}

/** The file of a dispute: what was sold on which terms, and all that shows how it went. */
export function gatherFile(disputeId: string, gathered: Gathered, now: Date): DisputeFile {
  const { booking, payment, files } = gathered;
  const { start, end, state, priceMinor, currency, customer, provider, task, title, isClass, seats } = booking;
  const texts = gathered.messages.filter((each) => each.kind === "text");
  const kept = withinBounds(texts);
  const { paymentId, capturedMinor, refundedMinor, createdAt } = payment;
  return {
    disputeId,
    gatheredAt: now,
    booking: {
      bookingId: booking.bookingId,
      reference: booking.reference,
      task,
      title,
      isClass,
      seats,
      start,
      end,
      state,
      priceMinor,
      currency,
      bookedAt: booking.createdAt,
      customer: { name: customer.name, email: gathered.customer?.email ?? "", zone: customer.zone },
      provider: { name: provider.name, email: gathered.provider?.email ?? "", zone: provider.zone },
    },
    paidWith: gathered.paidWith.map(({ bookingId, reference, title, start, end, state, priceMinor }) => ({
      bookingId,
      reference,
      title,
      start,
      end,
      state,
      priceMinor,
    })),
    policy: booking.policy,
    refundMinor: booking.refund?.amountMinor ?? 0,
    payment: { paymentId, capturedMinor, refundedMinor, at: createdAt },
    receiptUrl: booking.receiptUrl,
    history: booking.history.map((each) => ({ ...each, actor: actorOf(booking, each.actor) })),
    attendance: [attendanceOf("customer", gathered, texts), attendanceOf("provider", gathered, texts)],
    delivery: booking.delivery,
    approvedAt: booking.approvedAt,
    messages: kept.toReversed().map(({ at, from, text }) => ({ at, side: sideOf(booking, from), text })),
    hasAllMessages: !gathered.hasOlderMessages && kept.length === texts.length,
    files: files.map(({ name, version, size, sha256, by, at, arrivedAt }) => ({
      name,
      version,
      size,
      sha256,
      side: sideOf(booking, by),
      at: arrivedAt ?? at,
    })),
  };
}

function actorOf(booking: Booking, actor: string): string {
  return booking.parties.includes(actor) ? sideOf(booking, actor) : actor;
}

function withinBounds(newestFirst: readonly TextMessage[]): readonly TextMessage[] {
  let length = 0;
  const beyond = newestFirst.findIndex((each) => {
    length += each.text.length;
    return length > mostText;
  });
  return beyond === -1 ? newestFirst : newestFirst.slice(0, beyond);
}

function attendanceOf(
  side: Side,
  { booking, files, presence }: Gathered,
  messages: readonly TextMessage[],
): DisputeFile["attendance"][number] {
  const texts = messages.filter((each) => sideOf(booking, each.from) === side);
  const sent = files.filter((each) => sideOf(booking, each.by) === side);
  const moments = [...texts, ...sent].map((each) => each.at.getTime());
  const momentOf = (pick: (...of: number[]) => number) => (moments.length > 0 ? new Date(pick(...moments)) : null);
  return {
    side,
    messages: texts.length,
    files: sent.length,
    firstAt: momentOf(Math.min),
    lastAt: momentOf(Math.max),
    seenAt: presence[side]?.at ?? null,
  };
}
