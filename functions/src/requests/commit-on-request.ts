import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking, Proposal } from "@flexsession/domain/booking/booking";
import type { HoldLimit } from "@flexsession/domain/booking/hold-limit";
import { isOwnTime } from "@flexsession/domain/booking/own-time";
import { Refusal } from "@flexsession/domain/errors";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { actRefs } from "../admin/put-act.ts";
import { busyRefsOf } from "../calendars/require-free.ts";
import { knowledgeRefs } from "../calendars/when-known.ts";
import { commit } from "../firebase/commit.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What a decision about a request can change: its own document and its customer's limits, and the tape of the draft. */
export interface RequestRefs {
  readonly booking: Ref<Booking>;
  readonly limit: Ref<HoldLimit>;
}

interface Basis {
  /** Beside the request's own time, and its proposal's, what the decision depends on. */
  readonly other?: Interval;
  /** The uid of whoever begins something by it, and so must be in good standing; nobody when it only ends something. */
  readonly beginner?: string;
  /** The admin who decides in the place of the provider. */
  readonly support?: AdminAct | null;
  /** Whether it takes or offers time: then both parties must be in good standing. Every yes of a provider does. */
  readonly takesTime?: boolean;
  /** Whether the provider says yes to time by it, so that their payouts count where it has a price, and their calendars. */
  readonly isYes?: boolean;
}

/**
 * Commits a decision about a request over every week that its time, its proposal and another time can depend on. What
 * is proposed by now is known only once it has been read, so a proposal elsewhere means: read again, with its weeks.
 *
 * @param request as it was known, for where to look
 * @throws {Refusal} `not-found`, `account-suspended`, `provider-paused` or `request-closed` where time is taken and the
 *   other party is suspended, `apart`, or what `decide` throws
 */
export async function commitOnRequest<T>(
  request: Booking,
  { other, beginner, support = null, isYes = false, takesTime = isYes }: Basis,
  decide: (draft: Draft, before: Booking, of: RequestRefs, now: Date) => T,
): Promise<T> {
  const of = { booking: refs.booking(request.bookingId), limit: refs.holdLimit(request.customerId) };
  const [customerRef, providerRef] = [refs.user(request.customerId), refs.user(request.providerId)];
  const beginnerRefs = beginner === undefined ? [] : [refs.user(beginner)];
  const partyRefs = takesTime ? [customerRef, providerRef] : [];
  const payoutRefs = isYes && request.priceMinor > 0 ? [refs.payoutAccount(request.providerId)] : [];
  const besideSlots = isYes ? [...(isOwnTime(request) ? [request] : []), ...(other ? [other] : [])] : [];
  const calendarRefs = [
    ...(isYes ? knowledgeRefs(request.providerId) : []),
    ...besideSlots.flatMap((each) => busyRefsOf(request.providerId, each)),
  ];
  for (let known = proposalIn(request); ; ) {
    const weeks = weeksOfAll([request, known, other ?? null]);
    const done = await commit(
      {
        tape: { providerId: request.providerId, weeks },
        documents: [
          of.booking,
          of.limit,
          ...beginnerRefs,
          ...partyRefs,
          ...payoutRefs,
          ...calendarRefs,
          ...actRefs(support),
        ],
      },
      (draft, now): { readonly value: T } | { readonly elsewhere: Proposal } => {
        const before = draft.get(of.booking);
        if (!before) throw new Refusal("not-found");
        for (const each of beginnerRefs) requireGoodStanding(draft.get(each));
        if (takesTime && draft.get(providerRef)?.suspended) throw new Refusal("provider-paused");
        if (takesTime && draft.get(customerRef)?.suspended) throw new Refusal("request-closed");
        if (takesTime) requireNotApart(draft.get(customerRef), request.providerId);
        const elsewhere = proposalIn(before);
        const isKnown = !elsewhere || weeksRead(elsewhere).every((week) => weeks.includes(week));
        return isKnown ? { value: decide(draft, before, of, now) } : { elsewhere };
      },
    );
    if ("value" in done) return done.value;
    known = done.elsewhere;
  }
}

function proposalIn({ request }: Booking): Proposal | null {
  return request?.proposal ?? null;
}

function weeksOfAll(times: readonly (Interval | null)[]): string[] {
  const weeks = times.flatMap((each) => (each ? weeksRead(each) : []));
  return [...new Set(weeks)].toSorted();
}
