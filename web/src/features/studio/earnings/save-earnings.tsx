import { earningsCsv } from "@flexsession/domain/money/earnings-csv";
import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { useTranslation } from "react-i18next";
import { referencesOf } from "../../../firebase/references-of.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useStudio } from "../use-studio.ts";

interface Props {
  readonly entries: readonly LedgerEntry[];
  readonly from: Date | null;
  readonly now: Date;
  /** Whether all entries are here: a file with fewer would say less than is true. */
  readonly isReady: boolean;
}

/** Saves the entries of the period as CSV, named after it. */
export function SaveEarnings({ entries, from, now, isReady }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const saving = useAction(async () => {
    const counted = entries.filter((each) => from === null || each.at >= from);
    const references = await referencesOf(counted.map((each) => each.bookingId));
    const first = from ?? counted.reduce((earliest, each) => (each.at < earliest ? each.at : earliest), now);
    saveFile({
      filename: `flexsession-earnings-${localDateOf(first, zone)}-to-${localDateOf(now, zone)}.csv`,
      content: earningsCsv(counted, zone, references),
      type: "text/csv",
    });
    announce(t("earnings.csvDone"));
  });
  return (
    <ActionButton
      variant="outlined"
      disabled={!isReady}
      isPending={saving.isPending}
      pendingText={t("earnings.csvMaking")}
      errorText={saving.error === null ? null : errorText(saving.error, t, t("earnings.csvFailed"))}
      onClick={() => void saving.run()}
    >
      {t("earnings.csv")}
    </ActionButton>
  );
}
