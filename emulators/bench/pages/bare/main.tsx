import {
  Alert,
  AppBar,
  Button,
  Card,
  Chip,
  Container,
  CssBaseline,
  createTheme,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  TextField,
  ThemeProvider,
  Toolbar,
  Typography,
} from "@mui/material";
import { initializeApp } from "firebase/app";
import { getAuth, onAuthStateChanged } from "firebase/auth";
import { collection, getFirestore, limit, onSnapshot, query } from "firebase/firestore";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

const app = initializeApp({ projectId: "demo-bare", apiKey: "bare" });
const store = getFirestore(app);
const auth = getAuth(app);
const theme = createTheme({ cssVariables: true });

/**
 * What a provider's page loads when it is written straight down on React, MUI, Firestore and Auth, with nothing of ours:
 * the person, a live list of times, and the dialog that books one.
 */
function Bare() {
  const [name, setName] = useState<string | null>(null);
  const [times, setTimes] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => onAuthStateChanged(auth, (user) => setName(user?.displayName ?? null)), []);
  useEffect(
    () =>
      onSnapshot(
        query(collection(store, "times"), limit(50)),
        ({ docs }) => setTimes(docs.map((each) => each.id)),
        (error) => setProblem(error.message),
      ),
    [],
  );
  const close = () => setChosen(null);

  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <AppBar position="static">
        <Toolbar>
          <Chip label={name ?? "Nobody"} />
        </Toolbar>
      </AppBar>
      <Container>
        <Typography variant="h1">Times</Typography>
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
        {times?.map((time) => (
          <Card key={time}>
            <Button onClick={() => setChosen(time)}>{time}</Button>
          </Card>
        )) ?? <Skeleton />}
        <Dialog open={chosen !== null} onClose={close}>
          <DialogTitle>{chosen}</DialogTitle>
          <DialogContent>
            <TextField label="Note" />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Book</Button>
          </DialogActions>
        </Dialog>
      </Container>
    </ThemeProvider>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Bare />);
