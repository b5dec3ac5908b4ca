import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";

interface Props {
  /** What the item is called, for people who hear the buttons. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Moves an item of a list up and down, or takes it off. */
export function ItemButtons({ name, index, count, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: "flex" }}>
      <IconButton aria-label={t("pageEditor.item.up", { name })} disabled={index === 0} onClick={() => onMove(-1)}>
        <Icon name="up" />
      </IconButton>
      <IconButton
        aria-label={t("pageEditor.item.down", { name })}
        disabled={index === count - 1}
        onClick={() => onMove(1)}
      >
        <Icon name="down" />
      </IconButton>
      <IconButton aria-label={t("pageEditor.item.remove", { name })} onClick={onRemove}>
        <Icon name="close" />
      </IconButton>
    </Box>
  );
}
