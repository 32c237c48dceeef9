export { readNote } from './read-note.js';
export { writeReport, type ReportedVisit } from './report/write-report.js';
export type { ReportLanguage } from './report/report-words.js';
export type {
  Counterpart,
  FieldReading,
  NoteContext,
  NoteReading,
  Seniority,
  VisitKind,
  VisitReading,
} from './note-reading.types.js';
