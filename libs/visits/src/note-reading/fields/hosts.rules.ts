import { findPeople } from '../mentions/person-mentions.js';
import { nameAt } from '../mentions/person-names.js';
import { clauseAt, found, labelled, MEETING, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

/** Our own people who were there: listed, known and named in what was done, or carrying an office of ours. */
export function readHosts(note: Note): Found<string>[] {
  const hosts = [...listed(note), ...known(note), ...officials(note), ...sender(note)];
  const names = new Set<string>();
  return hosts.filter((one) => !names.has(one.value) && names.add(one.value)).slice(0, 30);
}

const isKnown = (note: Note, name: string): boolean => (note.context.people ?? []).includes(name);

function listed(note: Note): Found<string>[] {
  const hosts: Found<string>[] = [];
  for (const label of labelled(note, 'ours'))
    for (let at = label.start; at < label.end && hosts.length < 30; at++) {
      if (at > label.start && !/[、,;/ ]/.test(note.flat.charAt(at - 1))) continue;
      const name = nameAt(note.flat, at);
      if (!name || name.end > label.end || (!name.sure && !isKnown(note, name.name))) continue;
      hosts.push(
        found(note, name.name, name.start, name.end, label.word !== '参加' || isKnown(note, name.name)),
      );
      at = name.end - 1;
    }
  return hosts;
}

function known(note: Note): Found<string>[] {
  const hosts: Found<string>[] = [];
  for (const name of (note.context.people ?? []).slice(0, 2_000)) {
    const start = name.length > 1 ? note.flat.indexOf(name) : -1;
    if (start < 0 || note.flat.charAt(start - 1) === '@') continue;
    const clause = clauseAt(note, start);
    if (clause?.mood !== 'fact' || /请|让|转|安排|问|没去|没来|未参加/.test(clause.text)) continue;
    const beside = /(?:和|与|跟|、|我方|陪同|带|[:,])\s?$|^$/.test(
      note.flat.slice(Math.max(clause.start, start - 2), start),
    );
    const ours = note.labels.some(
      (one) => (one.field === 'ours' || one.field === 'all') && start >= one.start && start < one.end,
    );
    const sentence = note.clauses.filter((one) => one.sentence === clause.sentence);
    const there = ours || (beside && sentence.some((one) => MEETING.test(one.text) || /去了/.test(one.text)));
    hosts.push(found(note, name, start, start + name.length, there));
  }
  return hosts.toSorted((a, b) => note.flat.indexOf(a.value) - note.flat.indexOf(b.value));
}

/** An office is ours or another city's: sure only when the name is ours. */
function officials(note: Note): Found<string>[] {
  return findPeople(note.flat)
    .filter((one) => one.official && one.nameSure && clauseAt(note, one.start)?.mood === 'fact')
    .map((one) => found(note, one.name, one.start, one.end, isKnown(note, one.name)));
}

/** Who typed may not have gone: a guess. */
function sender(note: Note): Found<string>[] {
  const name = note.senders[0];
  const told = note.clauses.some(
    (one) => one.mood === 'fact' && (MEETING.test(one.text) || /出来|去了/.test(one.text)),
  );
  if (!name || !told || !(isKnown(note, name) || nameAt(name, 0)?.name === name)) return [];
  return [{ value: name, text: name, sure: false }];
}
