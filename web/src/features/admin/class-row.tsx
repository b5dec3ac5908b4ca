import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { rowCard, wholeLink } from "../../ui/row-card.ts";

interface Props {
  readonly classId: string;
  readonly title: string;
  /** What else there is to say of it in a list. */
  readonly about: string;
}

/** One class as a row that leads to what admins see of it. */
export function ClassRow({ classId, title, about }: Props) {
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 700 }}>
          <Box component={Link} to={`/admin/classes/${classId}`} sx={wholeLink}>
            {title}
          </Box>
        </Typography>
        <Typography color="text.secondary">{about}</Typography>
      </Box>
    </Box>
  );
}
