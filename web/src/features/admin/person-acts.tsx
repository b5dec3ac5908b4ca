import { type Standing, standings } from "@flexsession/domain/account/standing";
import type { ReadPerson } from "@flexsession/domain/contracts/admin";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { panel } from "../../ui/panel.ts";
import { ActDialog } from "./act-dialog.tsx";

interface Props {
  readonly person: ReadPerson;
  readonly onDone: () => void;
}

type Wish = Standing | "makeAdmin" | "unmakeAdmin";

/** What can be done about an account; nobody does any of it about their own. */
export function PersonActs({ person, onDone }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const own = useAccount((account) => account.uid);
  const [wish, setWish] = useState<Wish | null>(null);
  const { uid, name, standing, isAdmin } = person;
  const wishes: readonly Wish[] = [
    ...standings.filter((each) => each !== standing),
    ...(isAdmin ? (["unmakeAdmin"] as const) : standing === "good" ? (["makeAdmin"] as const) : []),
  ];

  const act = async (reason: string) => {
    if (wish === "makeAdmin" || wish === "unmakeAdmin") {
      await call("grantAdmin", { uid, isAdmin: wish === "makeAdmin", reason });
    } else if (wish) await call("changeStanding", { uid, to: wish, reason });
    onDone();
  };

  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("admin.person.do")}
      </Typography>
      {own === uid ? (
        <Typography color="text.secondary">{t("admin.person.own")}</Typography>
      ) : (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
          {wishes.map((each) => (
            <Button key={each} variant="outlined" onClick={() => setWish(each)} sx={{ minHeight: 44 }}>
              {t(`admin.person.wishes.${each}.name`)}
            </Button>
          ))}
        </Box>
      )}
      {wish && (
        <ActDialog
          title={t(`admin.person.wishes.${wish}.title`, { name })}
          means={t(`admin.person.wishes.${wish}.means`)}
          confirm={t(`admin.person.wishes.${wish}.name`)}
          done={t("admin.person.done", { name })}
          act={act}
          onClose={() => setWish(null)}
        />
      )}
    </Box>
  );
}
