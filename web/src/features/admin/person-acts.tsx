import { type Standing, standings } from "@flexsession/domain/account/standing";
import { isSoAlready, type MarkAct, markActs } from "@flexsession/domain/admin/mark-provider";
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

type Wish = Standing | MarkAct | "makeAdmin" | "unmakeAdmin";

/** What can be done about an account; nobody does any of it about their own. */
export function PersonActs({ person, onDone }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const own = useAccount((account) => account.uid);
  const [wish, setWish] = useState<Wish | null>(null);
  const { uid, standing, isAdmin, page } = person;
  const wishes: readonly Wish[] = [
    ...standings.filter((each) => each !== standing),
    ...(isAdmin ? (["unmakeAdmin"] as const) : standing === "good" ? (["makeAdmin"] as const) : []),
    ...(page ? marksToChange(page, standing) : []),
  ];
  const name = page && isMark(wish) ? page.name : person.name;

  const act = async (reason: string) => {
    if (wish === "makeAdmin" || wish === "unmakeAdmin") {
      await call("grantAdmin", { uid, isAdmin: wish === "makeAdmin", reason });
    } else if (isMark(wish)) {
      await call("markProvider", { uid, act: wish, name: page?.name ?? "", reason });
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

/** A mark is given in good standing alone, and taken at any time. */
function marksToChange(page: NonNullable<ReadPerson["page"]>, standing: Standing): MarkAct[] {
  const canBeGiven = (act: MarkAct) => standing === "good" || act === "unverify" || act === "unfeature";
  return markActs.filter((act) => canBeGiven(act) && !isSoAlready(page, act));
}

function isMark(wish: Wish | null): wish is MarkAct {
  return markActs.some((each) => each === wish);
}
