import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  /** One for each seat; an empty one is not known yet. */
  readonly names: readonly string[];
  /** Counted from 0. */
  readonly chosen: readonly number[];
  /** What is wrong with the choice, as a sentence, or null. */
  readonly problem: string | null;
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** Chooses some of the seats of a booking, by the names of who sits on them. */
export function SeatChoices({ names, chosen, problem, onChoose }: Props) {
  const { t } = useTranslation();
  const help = useId();
  return (
    <FormControl component="fieldset" error={problem !== null} aria-describedby={problem === null ? undefined : help}>
      <FormLabel component="legend" sx={{ fontWeight: 700, color: "var(--text)" }}>
        {t("seats.drop.which")}
      </FormLabel>
      <FormGroup>
        {names.map((name, index) => (
          <FormControlLabel
            // oxlint-disable-next-line react/no-array-index-key -- a seat is known by its place alone
            key={index}
            sx={{ minHeight: 44, overflowWrap: "anywhere" }}
            label={name === "" ? t("seats.unnamed", { number: index + 1 }) : name}
            control={
              <Checkbox
                checked={chosen.includes(index)}
                onChange={(_, isChosen) =>
                  onChoose(isChosen ? [...chosen, index] : chosen.filter((each) => each !== index))
                }
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText id={help} role="alert" sx={{ mx: 0 }}>
        {problem}
      </FormHelperText>
    </FormControl>
  );
}
