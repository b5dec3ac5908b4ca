import Box from "@mui/material/Box";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** One part of a room. */
export interface Panel {
  readonly id: string;
  readonly name: string;
  readonly content: ReactNode;
}

/** A room's panels: side by side where there is room, else one at a time under tabs. Hidden ones stay as they are. */
export function RoomPanels({ panels }: { readonly panels: readonly [Panel, Panel, ...Panel[]] }) {
  const { t } = useTranslation();
  const ids = useId();
  const isWide = useMediaQuery("(min-width: 900px)", { noSsr: true });
  const [chosen, choose] = useState(panels[0].id);
  const hasTabs = !isWide;

  return (
    <>
      {hasTabs && (
        <Tabs
          value={chosen}
          onChange={(_, value: string) => choose(value)}
          variant="fullWidth"
          aria-label={t("room.panels.choose")}
          sx={{ flex: "none", mb: 1 }}
        >
          {panels.map(({ id, name }) => (
            <Tab key={id} value={id} label={name} id={`${ids}-tab-${id}`} aria-controls={`${ids}-${id}`} />
          ))}
        </Tabs>
      )}
      <Box sx={{ flex: 1, minHeight: 0, display: "flex", gap: 3 }}>
        {panels.map(({ id, name, content }) => (
          <Box
            key={id}
            id={`${ids}-${id}`}
            component="section"
            role={hasTabs ? "tabpanel" : "region"}
            aria-labelledby={hasTabs ? `${ids}-tab-${id}` : `${ids}-name-${id}`}
            hidden={hasTabs && id !== chosen}
            sx={panel}
          >
            {!hasTabs && (
              <Typography variant="h2" id={`${ids}-name-${id}`} sx={{ fontSize: "var(--text-l)", mb: 1 }}>
                {name}
              </Typography>
            )}
            {content}
          </Box>
        ))}
      </Box>
    </>
  );
}

const panel = {
  flex: "1 1 0",
  minWidth: 0,
  minHeight: 0,
  display: "flex",
  flexDirection: "column",
  "&[hidden]": { display: "none" },
} as const;
