import type { Task } from "@flexsession/domain/tape/tape";

/** What each task is called in mails, calendar files and on the pay page. */
export const nameOfTask: Readonly<Record<Task, string>> = {
  mix: "Mix",
  production: "Production",
  mastering: "Mastering",
  recording: "Recording",
  editing: "Editing",
  class: "Class",
};
