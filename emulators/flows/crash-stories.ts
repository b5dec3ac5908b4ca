import { day, minute } from "@flexsession/domain/time/instant";
import { digest } from "../../functions/src/firebase/digest.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book, outlast } from "./late-payment.ts";
import type { MoveScene } from "./move-parts.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { type HoldInput, onTheWire, wish } from "./wish.ts";

/** A history in steps, each of which whoever began it can begin again when it was cut short. */
export interface CrashStory {
  readonly name: string;
  /** What happens before anything can die. */
  begin(bed: FlowBed): Promise<Scene>;
  readonly steps: readonly ((bed: FlowBed, scene: Scene) => Promise<unknown>)[];
  /** How the booking may end when its payment was captured, and when it was not; null: there is none. */
  readonly ends: { readonly paid: readonly string[]; readonly unpaid: readonly (string | null)[] };
  /** The minutes that pass, with a sweep after each, until it is at rest; by default until a hold has lapsed. */
  readonly rest?: readonly number[];
  /** By the state that the booking ends in: that of whoever competed with it. */
  readonly rivalEnds?: Readonly<Record<string, string>>;
}

/** Who does what in a story. */
export interface Scene {
  readonly customer: Person;
  readonly input: HoldInput;
  readonly bookingId: string;
  /** The request that competes with it, if one does. */
  readonly rivalId?: string;
  /** The provider whose other slots it can be moved into, if it is. */
  readonly moving?: MoveScene;
}

function sceneOf(customer: Person, input: HoldInput): Scene {
  return { customer, input, bookingId: digest("holdPiece", customer.uid, input.key).toString("hex").slice(0, 24) };
}

const offer = ({ clock }: FlowBed) => publish({ slot: inTwoDays(clock.now(), 8) });
const fresh = async (bed: FlowBed) => sceneOf(await newcomer(), wish(await offer(bed)));
const holdIt = (_: FlowBed, { customer, input }: Scene) => call("holdPiece", customer, onTheWire(input));
export const letItGo = (_: FlowBed, { customer, bookingId }: Scene) => call("letGo", customer, { bookingId });
export const look = (_: FlowBed, { customer, bookingId }: Scene) => call("checkPayment", customer, { bookingId });
export const hearAll = ({ processor }: FlowBed) => hear(processor);
export const sweepNow = ({ clock }: FlowBed) => sweep(clock.now());

/** Pays if there is a Checkout to pay: the customer of a call that died has never seen one. */
export const pay = async ({ processor }: FlowBed, { bookingId }: Scene) => {
  const booking = await readDocument(refs.booking(bookingId));
  if (booking?.checkout) await processor.pay(booking.checkout.checkoutId, { force: true });
};

export const pass =
  (minutes: number) =>
  async ({ clock }: FlowBed) =>
    clock.advance(minutes * minute);

async function beginTaken(bed: FlowBed): Promise<Scene> {
  const provider = await offer(bed);
  const scene = sceneOf(await newcomer(), wish(provider));
  await outlast(bed, scene.customer, scene.input);
  await book(bed, await newcomer(), wish(provider));
  await pay(bed, scene);
  return scene;
}

async function beginReminded(bed: FlowBed): Promise<Scene> {
  const scene = await fresh(bed);
  const { bookingId } = await book(bed, scene.customer, scene.input);
  const { start } = await bookingOf(bookingId);
  bed.clock.advance(start.getTime() - day - bed.clock.now().getTime() + 1_000);
  return scene;
}

async function beginBooked(bed: FlowBed): Promise<Scene> {
  const scene = await fresh(bed);
  await book(bed, scene.customer, scene.input);
  return scene;
}

const cancelIt = (_: FlowBed, { customer, bookingId }: Scene) =>
  call("cancelBooking", customer, { bookingId, refundMinor: 9_500 });

/** The histories that are cut at every point. */
export const crashStories: readonly CrashStory[] = [
  {
    name: "hold, pay, webhook, mails",
    begin: fresh,
    steps: [holdIt, pay, hearAll, sweepNow],
    ends: { paid: ["confirmed"], unpaid: [null, "expired"] },
  },
  {
    name: "hold, let go, webhook",
    begin: fresh,
    steps: [holdIt, letItGo, hearAll],
    ends: { paid: [], unpaid: [null, "abandoned", "expired"] },
  },
  {
    name: "hold, pay, no webhook, the customer looks",
    begin: fresh,
    steps: [holdIt, pay, look],
    ends: { paid: ["confirmed"], unpaid: [null, "expired"] },
  },
  {
    name: "hold, nobody pays, sweep",
    begin: fresh,
    steps: [holdIt, pass(36), sweepNow],
    ends: { paid: [], unpaid: [null, "expired"] },
  },
  {
    name: "booked, a reminder is due, sweep, mails",
    begin: beginReminded,
    steps: [sweepNow, sweepNow],
    ends: { paid: ["confirmed"], unpaid: [] },
  },
  {
    name: "booked, cancelled by the customer, part of it refunded, mails",
    begin: beginBooked,
    steps: [cancelIt, sweepNow],
    ends: { paid: ["cancelledByCustomer", "confirmed"], unpaid: [] },
  },
  {
    name: "pay late, time taken, webhook, refund, mail",
    begin: beginTaken,
    steps: [hearAll, sweepNow],
    ends: { paid: ["refunded"], unpaid: [] },
  },
  {
    name: "pay late, time taken, no webhook, sweep",
    begin: beginTaken,
    steps: [sweepNow],
    ends: { paid: ["refunded"], unpaid: [] },
  },
];
