import { readEnterprise } from './fields/enterprise.rules.js';
import { readFlag, type Flag } from './fields/flags.rules.js';
import { readHosts } from './fields/hosts.rules.js';
import { readInvestment } from './fields/investment.rules.js';
import { readKind } from './fields/kind.rules.js';
import { readMinutes } from './fields/minutes.rules.js';
import { readNeeds } from './fields/needs.rules.js';
import { readNextStep } from './fields/next-step.rules.js';
import { readOccurredOn } from './fields/occurred-on.rules.js';
import { readCounterparts } from './fields/people.rules.js';
import { readPlace } from './fields/place.rules.js';
import { takeApart, type Note } from './note.js';
import type { Found, NoteContext, NoteReading } from './note-reading.types.js';
import { readReport } from './report/read-report.js';

const FLAGS: Flag[] = ['sawSite', 'dataExchanged', 'siteChosen'];

/**
 * Fields of a visit out of a pasted note, with the words each was read from. Plain rules; nothing leaves the
 * machine. What cannot be read is left out; what is guessed is `sure: false`. Never throws.
 */
export function readNote(text: string, context: NoteContext): NoteReading {
  const report = readReport(text);
  if (report) return report;
  const note = takeApart(text, context);
  const reading: NoteReading = { visit: {}, fields: {} };
  const { visit } = reading;
  const take = <T>(path: string, one: Found<T> | undefined): T | undefined => {
    if (one) reading.fields[path] = { text: one.text, sure: one.sure };
    return one?.value;
  };
  const enterprise = readEnterprise(note);
  visit.kind = take('kind', readKind(note));
  visit.enterpriseName = take('enterpriseName', enterprise.reading);
  visit.occurredOn = take('occurredOn', readOccurredOn(note));
  visit.place = take('place', readPlace(note));
  visit.needs = take('needs', readNeeds(note));
  visit.minutes = take('minutes', readMinutes(note));
  visit.expectedInvestment = take('expectedInvestment', severalAsk(readInvestment(note), enterprise.several));
  for (const flag of FLAGS) visit[flag] = take(flag, severalAsk(readFlag(note, flag), enterprise.several));
  takePeople(note, enterprise.several, reading, take);
  takeNextStep(note, reading, take);
  for (const key of Object.keys(visit) as (keyof typeof visit)[])
    if (visit[key] === undefined) delete visit[key];
  return reading;
}

type Take = <T>(path: string, one: Found<T> | undefined) => T | undefined;

/** Of two firms in a note, one can say whose sum or site it was only by asking. */
function severalAsk<T>(one: Found<T> | undefined, several: boolean): Found<T> | undefined {
  return one && several ? { ...one, sure: false } : one;
}

function takePeople(note: Note, several: boolean, { visit }: NoteReading, take: Take): void {
  const people = readCounterparts(note, several).map(({ name, title, seniority }, index) => {
    const path = `counterparts.${index}`;
    const read = { name: take(`${path}.name`, name) ?? '', title: take(`${path}.title`, title) };
    const rank = take(`${path}.seniority`, seniority) ?? 'working';
    return { name: read.name, ...(read.title === undefined ? {} : { title: read.title }), seniority: rank };
  });
  if (people.length > 0) visit.counterparts = people;
  const hosts = readHosts(note).map((one, index) => take(`hosts.${index}`, one) ?? '');
  if (hosts.length > 0) visit.hosts = hosts;
}

function takeNextStep(note: Note, { visit }: NoteReading, take: Take): void {
  const step = readNextStep(note);
  if (!step) return;
  const what = take('nextStep.what', step.what) ?? '';
  const dueOn = take('nextStep.dueOn', step.dueOn);
  visit.nextStep = dueOn === undefined ? { what } : { what, dueOn };
}
