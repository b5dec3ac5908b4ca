import Box from "@mui/material/Box";
import { useId, useState } from "react";

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly isPossible: boolean;
  /** What else there is to say of it, in smaller letters. */
  readonly note?: string;
}

interface Props<T> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  /** Shared by groups that are one choice together; by default the group is one of its own. */
  readonly name?: string;
}

/**
 * One choice among a few, as native radio buttons that look like pieces of tape: arrows move, and touch finds 44 px. What
 * was picked shows at once, also where the choice itself comes back later, by way of the address.
 */
export function ChoiceGroup<T extends string | number>({ legend, choices, chosen, onChoose, ...group }: Props<T>) {
  const own = useId();
  const name = group.name ?? own;
  const [picked, setPicked] = useState({ value: chosen, over: chosen });
  const shown = picked.over === chosen ? picked.value : chosen;

  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 700, p: 0, mb: 1 }}>
        {legend}
      </Box>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: `repeat(auto-fill, minmax(${widthOf(choices)}, 1fr))` }}>
        {choices.map(({ value, label, isPossible, note }) => (
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
              {note !== undefined && (
                <Box component="span" sx={{ fontSize: "0.8125rem", fontWeight: 400 }}>
                  {note}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Notes need more room than a time alone. */
function widthOf(choices: readonly Pick<Choice<unknown>, "note">[]): string {
  return choices.some(({ note }) => note !== undefined) ? "7.5rem" : "5.5rem";
}

const pieceOfTape = {
  display: "grid",
  placeItems: "center",
  minHeight: 44,
  px: 1,
  py: 0.5,
  textAlign: "center",
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
