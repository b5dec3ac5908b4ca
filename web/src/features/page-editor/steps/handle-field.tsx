import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import type { PageActs } from "../page-acts.ts";
import { useHandleStanding } from "../use-handle-standing.ts";

interface Props {
  readonly handle: string;
  readonly isWrong: boolean;
  readonly isPublished: boolean;
  readonly checkHandle: PageActs["checkHandle"];
  readonly onChange: (handle: string) => void;
}

/** The name in the page's address, with whether it can be had. */
export function HandleField({ handle, isWrong, isPublished, checkHandle, onChange }: Props) {
  const { t } = useTranslation();
  const standing = useHandleStanding(handle, checkHandle);
  const isRefused = standing === "taken" || standing === "reserved";
  const help = () => {
    if (isWrong) return t("pageEditor.mistakes.handle");
    if (standing !== null) return t(`pageEditor.basics.standings.${standing}`);
    return t(isPublished ? "pageEditor.basics.handleChange" : "pageEditor.basics.handleHelp");
  };
  return (
    <TextField
      label={t("pageEditor.basics.handle")}
      value={handle}
      required
      fullWidth
      error={isWrong || isRefused}
      helperText={<output>{help()}</output>}
      onChange={(event) => onChange(event.target.value.toLowerCase().replaceAll(" ", "-"))}
      slotProps={{
        htmlInput: { maxLength: 30, autoComplete: "off", autoCapitalize: "none", spellCheck: false },
        input: { startAdornment: <span style={{ whiteSpace: "nowrap" }}>{`${location.host}/p/`}</span> },
      }}
    />
  );
}
