import { offer } from "@flexsession/domain/calendar/schedule";
import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import type { Interval } from "@flexsession/domain/time/interval";
import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { amountText } from "../../../ui/read-amount.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Field } from "../field.tsx";
import { offeredTask, offeredTasks, rateOf } from "../offered-tasks.ts";
import { priceField, priceMinorOf } from "../price-field.ts";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import { suitingTime } from "./suiting-time.ts";
import { intervalOf, wallFields, wallFieldsOf } from "./wall-fields.ts";
import { WallFieldsRow } from "./wall-fields-row.tsx";

const form = wallFields.extend({ task: offeredTask, mode: offer.shape.mode, price: priceField });

interface Props {
  /** What was drawn; null for a time that suits the week. */
  readonly time: Interval | null;
  readonly monday: string;
  readonly edit: (changes: TapeChange[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Offers a time of the provider's choice; what is refused stays filled in, with what is in the way. */
export function CreateSlot({ time, monday, edit, onClose }: Props) {
  const { t } = useTranslation();
  const profile = useStudio();
  const { zone, currency } = profile;
  const style = useTimeStyle(zone);
  const tasks = offeredTasks(profile);
  const [task = "mix"] = tasks;
  const { register, handleSubmit, formState, control, getValues, setValue } = useForm({
    resolver: zodResolver(form),
    defaultValues: {
      ...wallFieldsOf(time ?? suitingTime(monday, zone), zone),
      task,
      mode: "instant" as const,
      price: amountText(rateOf(profile, task)),
    },
  });
  const values = useWatch({ control });
  const creating = useAction(async (filled: z.infer<typeof form>) => {
    const interval = intervalOf(filled, zone);
    const { task: chosen, mode } = filled;
    await edit([{ kind: "create", ...interval, task: chosen, mode, priceMinor: priceMinorOf(filled.price) }]);
    announce(t("week.offered", { when: spanText(interval, style, "short") }));
    onClose();
  });
  const takeRate = () => setValue("price", amountText(rateOf(profile, getValues("task"))));

  return (
    <Box
      component="form"
      noValidate
      onSubmit={handleSubmit((filled) => creating.run(filled))}
      sx={{ display: "grid", gap: 2 }}
    >
      <WallFieldsRow
        register={(name) => register(name)}
        errors={formState.errors}
        values={{ date: values.date ?? "", from: values.from ?? "", to: values.to ?? "" }}
      />
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr 1fr" } }}>
        <SelectField
          label={t("hours.task")}
          registration={register("task", { onChange: takeRate })}
          options={tasks.map((each) => ({ value: each, text: t(`booking.tasks.${each}`) }))}
        />
        <SelectField
          label={t("hours.mode")}
          registration={register("mode")}
          options={offer.shape.mode.options.map((each) => ({ value: each, text: t(`hours.modes.${each}`) }))}
        />
        <Field
          label={t("hours.price", { currency: currency.toUpperCase() })}
          inputMode="decimal"
          registration={register("price")}
          mistake={formState.errors.price ? t("hours.priceWrong") : null}
        />
      </Box>
      <ActionButton
        type="submit"
        variant="contained"
        isPending={creating.isPending}
        pendingText={t("week.offering")}
        errorText={creating.error === null ? null : errorText(creating.error, t, t("week.saveFailed"), style)}
      >
        {t("week.offer")}
      </ActionButton>
    </Box>
  );
}
