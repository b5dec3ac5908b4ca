import { datesIn } from "@flexsession/domain/booking/choice-query";
import type { Profile } from "@flexsession/domain/profile/profile";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useNow } from "../../firebase/clock.ts";
import { ChoosePiece } from "./choose-piece.tsx";
import { ChooseSeats } from "./choose-seats.tsx";
import { InsteadOfPiece } from "./instead-of-piece.tsx";
import { PanelFrame } from "./panel-frame.tsx";

const SeveralDates = lazy(() => import("./orders/several-dates.tsx"));

export interface PiecePanelProps {
  readonly profile: Profile;
  readonly tape: Tape;
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly onChange: (choice: { start: Date; minutes: number }) => void;
  readonly onClose: () => void;
}

/**
 * Chooses a piece of a slot, or seats of a class, then holds and pays for it, or asks for it: a sheet from below on a phone, a panel at
 * the side elsewhere. It stays true while it is open: what is taken under it says so at once and offers other time.
 */
export function PiecePanel(props: PiecePanelProps) {
  const { t } = useTranslation();
  const now = useNow(5_000);
  const slot = useLastKnownSlot(props.tape, props.slotId);
  const title = useFocusWhenLost(props.slotId, props.start);
  const what = slot?.title ?? (slot ? t(`booking.tasks.${slot.task}`) : t("booking.panel.gone"));

  return (
    <PanelFrame
      title={t("booking.withName", { what, who: props.profile.name })}
      headingRef={title}
      onClose={props.onClose}
    >
      <PanelBody {...props} slot={slot} now={now} />
    </PanelFrame>
  );
}

export interface PanelBodyProps extends PiecePanelProps {
  readonly now: Date;
}

function PanelBody({ slot, ...props }: PanelBodyProps & { readonly slot: Slot | null }) {
  const [query] = useSearchParams();
  const chosen = datesIn(query, props.slotId);
  if (!slot || (slot.mode === "request" && hasSeats(slot))) return <InsteadOfPiece {...props} slot={slot} />;
  if (chosen && slot.classId !== null) {
    return (
      <Suspense>
        <SeveralDates {...props} slot={slot} classId={slot.classId} chosen={chosen} />
      </Suspense>
    );
  }
  if (hasSeats(slot)) return <ChooseSeats {...props} slot={slot} />;
  return <ChoosePiece {...props} slot={slot} />;
}

/** The heading takes the focus when a chosen alternative was the last thing that had it and is gone with its list. */
function useFocusWhenLost(slotId: string, start: Date | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const choice = `${slotId}@${start?.getTime()}`;
  const last = useRef(choice);
  useEffect(() => {
    if (last.current === choice) return;
    last.current = choice;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [choice]);
  return heading;
}

/** The slot, or as it last was: one that is withdrawn under the open panel still says what the person wanted. */
function useLastKnownSlot(tape: Tape, slotId: string): Slot | null {
  const current = tape.slots[slotId] ?? null;
  const [known, setKnown] = useState({ slotId, slot: current });
  if (known.slotId !== slotId || (current && current !== known.slot)) setKnown({ slotId, slot: current });
  return current ?? (known.slotId === slotId ? known.slot : null);
}
