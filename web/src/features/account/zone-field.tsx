import TextField from "@mui/material/TextField";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { now } from "../../firebase/clock.ts";
import { zoneCity, zoneName } from "../../ui/time-format.ts";

interface Props {
  readonly zone: string;
  readonly onChoose: (zone: string) => void;
}

/** Chooses a zone from the list of all; typing the beginning of a city finds it. */
export function ZoneField({ zone, onChoose }: Props) {
  const { t } = useTranslation();
  const regions = useMemo(() => regionsWith(zone), [zone]);
  return (
    <TextField
      select
      label={t("account.zone")}
      helperText={t("account.zoneHelp")}
      value={zone}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ select: { native: true } }}
    >
      {[...regions].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((each) => (
            <option key={each} value={each}>
              {`${zoneCity(each)} (${zoneName(each, now())})`}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  );
}

/** All zones by the part of the world in their names; the one in use among them, whatever this browser calls it. */
function regionsWith(zone: string): Map<string, string[]> {
  const all = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", zone]);
  return Map.groupBy([...all].toSorted(), (each) => (each.includes("/") ? (each.split("/")[0] ?? each) : "UTC"));
}
