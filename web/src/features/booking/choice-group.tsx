import Box from "@mui/material/Box";
import { useId, useState } from "react";

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly isPossible: boolean;
}

interface Props<T> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/**
 * One choice among a few, as native radio buttons that look like pieces of tape: arrows move, and touch finds 44 px. What
 * was picked shows at once, also where the choice itself comes back later, by way of the address.
 */
export function ChoiceGroup<T extends string | number>({ legend, choices, chosen, onChoose }: Props<T>) {
  const name = useId();
  const [picked, setPicked] = useState({ value: chosen, over: chosen });
  const shown = picked.over === chosen ? picked.value : chosen;

  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 700, p: 0, mb: 1 }}>
        {legend}
      </Box>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(5.5rem, 1fr))" }}>
        {choices.map(({ value, label, isPossible }) => (
          <Box key={value} component="label" sx={{ position: "relative", display: "block" }}>
            <Box
              component="input"
              type="radio"
              name={name}
              value={value}
              checked={value === shown}
              disabled={!isPossible}
              onChange={() => {
                setPicked({ value, over: chosen });
                onChoose(value);
              }}
              sx={{
                position: "absolute",
                inset: 0,
                m: 0,
                opacity: 0,
                width: "100%",
                height: "100%",
                cursor: "pointer",
              }}
            />
            <Box component="span" sx={pieceOfTape}>
              {label}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const pieceOfTape = {
  display: "grid",
  placeItems: "center",
  minHeight: 44,
  px: 1,
  border: "1px solid var(--line-strong)",
  borderRadius: "var(--radius-s)",
  background: "var(--surface)",
  fontVariantNumeric: "tabular-nums",
  whiteSpace: "nowrap",
  "input:checked + &": {
    background: "var(--accent)",
    color: "var(--on-accent)",
    borderColor: "var(--accent)",
    fontWeight: 700,
    forcedColorAdjust: "none",
  },
  "input:focus-visible + &": { boxShadow: "var(--focus)", outline: "2px solid transparent" },
  "input:disabled + &": {
    background: "var(--surface)",
    color: "var(--muted)",
    borderColor: "var(--line-strong)",
    borderStyle: "dashed",
    textDecoration: "line-through",
  },
} as const;
