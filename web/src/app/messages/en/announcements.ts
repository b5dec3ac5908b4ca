/** Texts of what a teacher says to everybody in a class. */
export const announcements = {
  title: "From your teacher",
  titleOwn: "What you said to the class",
  earlier: "Only the latest {{count}} are shown.",
  failed: "What was said to the class could not be loaded.",
  open: "Say something to all",
  dialog: {
    title: "Say something to everybody who has booked",
    text: "Your words",
    help: "Each of them reads it with their booking and is told by mail. Nobody sees who else is told.",
    empty: "Write something first.",
    to: "To whom",
    one: "Only this class time",
    all: "Everything that is to come of this class",
    send: "Say it",
    sending: "Telling everybody",
    failed: "That did not work just now. Please try again: nobody is told twice.",
    done: "Everybody is told.",
  },
};
