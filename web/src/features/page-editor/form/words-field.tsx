import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";

interface Props {
  readonly label: string;
  readonly value: readonly string[];
  readonly options: readonly string[];
  readonly most: number;
  readonly onChange: (value: string[]) => void;
  readonly help: string;
  readonly mistake: string | null;
}

/** A field for several words, with suggestions; Enter or a comma ends a word, and leaving the field does too. */
export function WordsField({ label, value, options, most, onChange, help, mistake }: Props) {
  const [typed, setTyped] = useState("");
  const add = (words: readonly string[]) => {
    const fresh = words.map((each) => each.trim().slice(0, 40)).filter((each) => each !== "");
    onChange(withoutTwins([...value, ...fresh]).slice(0, most));
    setTyped("");
  };

  return (
    <Autocomplete
      multiple
      freeSolo
      value={[...value]}
      options={[...options]}
      inputValue={typed}
      filterSelectedOptions
      onChange={(_, next) => onChange(withoutTwins(next.map((each) => each.trim().slice(0, 40))).slice(0, most))}
      onInputChange={(_, text) => (text.includes(",") ? add(text.split(",")) : setTyped(text))}
      onBlur={() => add([typed])}
      renderInput={(params) => (
        <TextField {...params} label={label} error={mistake !== null} helperText={mistake ?? help} />
      )}
    />
  );
}

/** A word counts once, however it is written. */
function withoutTwins(words: readonly string[]): string[] {
  return words.filter((word, index) => words.findIndex((each) => each.toLowerCase() === word.toLowerCase()) === index);
}
