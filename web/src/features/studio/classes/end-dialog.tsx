import type { Class } from "@flexsession/domain/classes/class-document";
import { endTime } from "@flexsession/domain/classes/end-time";
import type { WeeklyTime } from "@flexsession/domain/classes/weekly-times";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { call } from "../../../firebase/call.ts";
import { useNow } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Field } from "../field.tsx";
import { ClassDialog } from "./class-dialog.tsx";
import { dateField } from "./class-values.ts";
import { seatsConcerned } from "./seats-concerned.ts";
import { weeklyText } from "./weekly-text.ts";

const endForm = z.object({ from: dateField });
type EndValues = z.infer<typeof endForm>;

interface Props {
  readonly class: Class;
  readonly tape: Tape;
  readonly time: WeeklyTime;
  readonly onClose: () => void;
}

/** Ends a weekly time from a day on; says before what that means for those who have booked. */
export function EndDialog({ class: aClass, tape, time, onClose }: Props) {
  const { t } = useTranslation();
  const { classId, zone } = aClass;
  const { ruleId } = time.rule;
  const style = useTimeStyle(zone);
  const now = useNow(10_000);
  const form = useForm<EndValues>({
    resolver: zodResolver(endForm),
    defaultValues: { from: addLocalDays(localDateOf(now, zone), 1) },
  });
  const filled = endForm.safeParse(useWatch({ control: form.control }));
  const after = filled.success ? endTime(aClass, ruleId, filled.data.from, now) : aClass;
  const count = seatsConcerned(tape, aClass, after, now);
  const ending = useAction(async ({ from }: EndValues) => {
    await call("endTime", { classId, ruleId, from });
    onClose();
  });

  return (
    <ClassDialog title={t("classes.ending.title")} isBusy={ending.isPending} onClose={onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={form.handleSubmit((values) => ending.run(values))}
        sx={{ display: "grid", gap: 2 }}
      >
        <Typography sx={{ fontWeight: 700 }}>{weeklyText(time, style, t)}</Typography>
        <Box sx={{ pt: 1 }}>
          <Field
            label={t("classes.ending.from")}
            type="date"
            registration={form.register("from")}
            mistake={form.formState.errors.from ? t("hours.dateMissing") : null}
            help={t("classes.ending.fromHelp")}
          />
        </Box>
        <Alert severity={count > 0 ? "warning" : "info"}>{said()}</Alert>
        <Typography color="text.secondary">{t("classes.ending.lasting")}</Typography>
        <Button variant="outlined" onClick={onClose} disabled={ending.isPending} sx={{ minHeight: 44 }}>
          {t("classes.cancelling.keep")}
        </Button>
        <ActionButton
          type="submit"
          color="error"
          variant="contained"
          fullWidth
          isPending={ending.isPending}
          pendingText={t("classes.ending.pending")}
          errorText={ending.error === null ? null : errorText(ending.error, t, t("classes.saveFailed"), style)}
        >
          {t(count > 0 ? "classes.ending.confirmRefunds" : "classes.ending.confirm")}
        </ActionButton>
      </Box>
    </ClassDialog>
  );

  function said(): string {
    if (count > 0) return t("classes.ending.refunds", { count });
    return t(filled.success && after === aClass ? "classes.ending.already" : "classes.ending.nobody");
  }
}
