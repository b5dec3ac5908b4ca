import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import type { Interval } from "@flexsession/domain/time/interval";
import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { useSayUndoable } from "./use-say-undoable.tsx";
import { intervalOf, type WallFields, wallFields, wallFieldsOf } from "./wall-fields.ts";
import { WallFieldsRow } from "./wall-fields-row.tsx";

interface Props {
  readonly slotId: string;
  readonly slot: Interval;
  readonly edit: (changes: TapeChange[]) => Promise<void>;
  readonly onClose: () => void;
}

/** When a slot is, to move or to resize it without a mouse. */
export function MoveSlot({ slotId, slot, edit, onClose }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const sayUndoable = useSayUndoable();
  const { register, handleSubmit, formState, control } = useForm({
    resolver: zodResolver(wallFields),
    defaultValues: wallFieldsOf(slot, zone),
  });
  const values = useWatch({ control });
  const saving = useAction(async (filled: WallFields) => {
    const to = intervalOf(filled, zone, slot);
    await edit([{ kind: "move", slotId, from: slot.start, ...to }]);
    const back = { kind: "move" as const, slotId, from: to.start, start: slot.start, end: slot.end };
    sayUndoable(t("week.moved", { when: spanText(to, style, "short") }), () => edit([back]));
    onClose();
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={handleSubmit((filled) => saving.run(filled))}
      sx={{ display: "grid", gap: 1.5 }}
    >
      <WallFieldsRow
        register={(name) => register(name)}
        errors={formState.errors}
        values={{ date: values.date ?? "", from: values.from ?? "", to: values.to ?? "" }}
      />
      <ActionButton
        type="submit"
        variant="contained"
        isPending={saving.isPending}
        pendingText={t("week.saving")}
        errorText={saving.error === null ? null : errorText(saving.error, t, t("week.saveFailed"), style)}
      >
        {t("week.save")}
      </ActionButton>
    </Box>
  );
}
