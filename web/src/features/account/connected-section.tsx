import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

type Standing = "loading" | "failed" | "none" | "on" | "waits";

export interface Connections {
  readonly google: Standing;
  readonly calendar: Standing;
  readonly payouts: Standing;
}

/** Where each is connected or looked at; Google's sign-in begins with the next sign-in. */
const places = { google: null, calendar: "/studio/calendars", payouts: "/studio/payouts" } as const;
const kinds = ["google", "calendar", "payouts"] as const;

/** What of a person's other accounts is connected with this one. */
export function ConnectedSection(connections: Connections) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2">
        {t("account.connected.title")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, mt: 1, display: "grid", gap: 1.5 }}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Typography sx={{ fontWeight: 600 }}>{t(`account.connected.${kind}.name`)}</Typography>
            <Typography color="text.secondary">
              {connections[kind] === "loading" || connections[kind] === "failed"
                ? t(`account.connected.${connections[kind]}`)
                : t(`account.connected.${kind}.${connections[kind]}`)}{" "}
              {places[kind] && connections[kind] !== "none" && (
                <MuiLink component={Link} to={places[kind]}>
                  {t(`account.connected.${kind}.look`)}
                </MuiLink>
              )}
            </Typography>
          </li>
        ))}
      </Box>
    </section>
  );
}
