import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useMemo } from "react";
import { zoneCity, zoneName } from "../../../ui/time-format.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly help: string;
  readonly now: Date;
  readonly onChange: (zone: string) => void;
}

/** Chooses a time zone by a part of its name. */
export function ZoneField({ label, value, help, now, onChange }: Props) {
  const zones = useMemo(() => [...new Set([value, ...Intl.supportedValuesOf("timeZone")])], [value]);
  return (
    <Autocomplete
      disableClearable
      value={value}
      options={zones}
      getOptionLabel={(zone) => `${zoneCity(zone)} (${zone.replaceAll("_", " ")}, ${zoneName(zone, now)})`}
      onChange={(_, zone) => onChange(zone)}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}
