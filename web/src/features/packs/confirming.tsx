import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useSettling } from "../../ui/use-settling.ts";

interface Props {
  readonly id: string;
  readonly check: (id: string) => Promise<void>;
}

/** Something paid for whose payment has yet to be heard of: it is asked for until it is. */
export function Confirming({ id, check }: Props) {
  const { t } = useTranslation();
  useSettling(id, check);
  return (
    <>
      <Typography component="output">{t("packs.awaiting")}</Typography>
      <LinearProgress aria-label={t("packs.awaiting")} sx={{ mt: 1 }} />
    </>
  );
}
