import { formatMoney } from "@flexsession/domain/money/money";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import { reasonsAgainst } from "@flexsession/domain/tape/reasons-against";
import type { Slot } from "@flexsession/domain/tape/tape";
import { isInside } from "@flexsession/domain/time/interval";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { Offer } from "./offer.tsx";
import { isAmong } from "./piece-options.ts";
import type { PanelBodyProps } from "./piece-panel.tsx";
import { PiecePicker } from "./piece-picker.tsx";
import { RequestOffer } from "./request-offer.tsx";
import { useOwnHold } from "./use-own-hold.ts";
import { usePieceChoice } from "./use-piece-choice.ts";
import { useOwnWait } from "./waitlist/use-own-wait.ts";
import { WaitForPiece } from "./waitlist/wait-for-piece.tsx";

/** Chooses start and length of a slot that one person books, at once or by request, or waits for what is taken of it. */
export function ChoosePiece({ slot, ...panel }: PanelBodyProps & { readonly slot: Slot }) {
  const { t, i18n } = useTranslation();
  const { tape, slotId, now, zone, profile } = panel;
  const uid = useAccount((account) => account.uid);
  const wait = useOwnWait(uid, profile.providerId, slotId, now);
  const turn = wait?.state === "turn" ? wait : null;
  const { options, piece } = usePieceChoice(tape, panel, now, turn);
  const ownHold = useOwnHold(uid, profile.providerId, now);
  const chosen = piece ?? { start: slot.start, end: slot.end };
  const isTurn = turn !== null && isInside(chosen, turn) && isAmong(options, chosen);
  const problem = isTurn ? null : (reasonsAgainst(tape, { slotId, ...chosen }, now)[0] ?? null);
  const Way = slot.mode === "request" ? RequestOffer : Offer;
  const rate = formatMoney(slot.priceMinor, slot.currency, i18n.language);

  return (
    <>
      {options.length > 0 ? (
        <PiecePicker options={options} piece={piece} zone={zone} onChoose={panel.onChange} />
      ) : (
        ownHold === null && <Typography>{t("booking.panel.nothingFree")}</Typography>
      )}
      {(wait !== null || problem !== null) && ownHold === null && uid !== profile.providerId && (
        <WaitForPiece panel={panel} wait={wait} />
      )}
      <Way
        panel={panel}
        wish={{ slotId, ...chosen, task: slot.task, isClass: false, seats: 1 }}
        problem={problem}
        isTurn={isTurn}
        priceMinor={priceOfPiece(slot, chosen, 1)}
        currency={slot.currency}
        unit={t("booking.panel.perHour", { price: rate })}
      />
    </>
  );
}
