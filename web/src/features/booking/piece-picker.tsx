import { pieceLengths, shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import { minutesBetween } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { closestLength, type PieceOption } from "./piece-options.ts";

interface Props {
  readonly options: readonly PieceOption[];
  readonly piece: Interval | null;
  readonly zone: string;
  readonly onChoose: (choice: { start: Date; minutes: number }) => void;
  /** What the two groups are called, where it is not a booking that is chosen. */
  readonly legends?: { readonly start: string; readonly length: string };
}

/**
 * Chooses start and length among what is free; a start that cannot be as long as before takes the closest length. While
 * the chosen start is not free there is no length to choose.
 */
export function PiecePicker({ options, piece, zone, onChoose, legends }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const minutes = piece ? minutesBetween(piece.start, piece.end) : shortestPieceMinutes;
  const at = piece?.start.getTime() ?? null;
  const lengths = options.find(({ start }) => start.getTime() === at)?.lengths;

  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <ChoiceGroup
        legend={legends?.start ?? t("booking.panel.start")}
        chosen={at}
        choices={options.map(({ start }) => ({
          value: start.getTime(),
          label: formatTime(start, style),
          isPossible: true,
        }))}
        onChoose={(value) => {
          const option = options.find(({ start }) => start.getTime() === value);
          if (!option) return;
          onChoose({ start: option.start, minutes: closestLength(option.lengths, minutes) ?? minutes });
        }}
      />
      {lengths && (
        <ChoiceGroup
          legend={legends?.length ?? t("booking.panel.length")}
          chosen={minutes}
          choices={pieceLengths.map((value) => ({
            value,
            label: t("booking.hours", { count: value / 60 }),
            isPossible: lengths.includes(value),
          }))}
          onChoose={(value) => piece && onChoose({ start: piece.start, minutes: value })}
        />
      )}
    </Box>
  );
}
