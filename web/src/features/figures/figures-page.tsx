import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { FigureTable } from "./figure-table.tsx";
import { ReadingState } from "./reading-state.tsx";
import { SaveFigures } from "./save-figures.tsx";
import { useWeekCount } from "./use-week-count.ts";
import { useWeekFigures } from "./use-week-figures.ts";
import { WeekChoice } from "./week-choice.tsx";

const FigureCharts = lazy(() => import("./figure-charts.tsx"));

/** The platform's bookings, revenue and refunds by week: as pictures, as a table and as a file. */
export function FiguresPage({ read }: { readonly read?: Parameters<typeof useWeekFigures>[1] }) {
  const { t } = useTranslation();
  usePageTitle(t("figures.title"));
  const style = useTimeStyle();
  const [count, choose] = useWeekCount();
  const { known, isWhole, at, reading, readAgain } = useWeekFigures(count, read);
  const isEmpty = known.every(({ week: _, ...figures }) => Object.values(figures).every((each) => each === 0));
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <Box>
        <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
          {t("figures.title")}
        </Typography>
        <Typography color="text.secondary" sx={{ pt: 1, maxWidth: "44rem" }}>
          {t("figures.lead")}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <WeekChoice count={count} onChoose={choose} />
        <SaveFigures weeks={known} isReady={isWhole} />
        <Button
          // Disabled, it would drop the keyboard's place.
          aria-disabled={reading.isPending}
          onClick={reading.isPending ? undefined : readAgain}
          sx={{ minHeight: 44, ...(reading.isPending && { opacity: 0.7 }) }}
        >
          {t("figures.again")}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {t("figures.asOf", { moment: momentText(at, style) })}
        </Typography>
      </Box>
      <ReadingState known={known.length} count={count} reading={reading} />
      {known.length === 0 && reading.isPending && <Placeholder label={t("figures.loading")} height={280} bars={2} />}
      {isEmpty && isWhole && (
        <Box sx={{ p: { xs: 3, sm: 5 }, border: "1px dashed var(--line-strong)", borderRadius: 2, maxWidth: "44rem" }}>
          <Typography variant="h2">{t("figures.empty")}</Typography>
          <Typography sx={{ mt: 2 }}>{t("figures.emptyWhy")}</Typography>
        </Box>
      )}
      {!isEmpty && (
        <>
          <Suspense fallback={<Placeholder label={t("figures.loading")} height={400} bars={3} />}>
            <FigureCharts weeks={known} />
          </Suspense>
          <FigureTable weeks={known} at={at} isWhole={isWhole} />
        </>
      )}
    </Box>
  );
}
