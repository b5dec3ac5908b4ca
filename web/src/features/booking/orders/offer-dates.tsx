import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { useChosenDates } from "./use-chosen-dates.ts";

interface Props {
  readonly slotId: string;
  /** Whether this date can be held: then it is the first that is chosen. */
  readonly isFree: boolean;
}

/** Leads from one date of a class to several. */
export function OfferDates({ slotId, isFree }: Props) {
  const { t } = useTranslation();
  const { choose } = useChosenDates(slotId);
  return (
    <Button variant="outlined" fullWidth sx={{ minHeight: 44 }} onClick={() => choose(isFree ? [slotId] : [])}>
      {t("orders.open")}
    </Button>
  );
}
