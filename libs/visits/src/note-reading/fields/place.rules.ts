import { ENGLISH_CITIES, regionLength } from '../lexicon/cities.js';
import { found, labelled, MEETING, type Clause, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

const GOING = /赴|前往|抵达|去了?趟?|到|在/g;
const VENUE =
  /^[\u4e00-\u9fffA-Za-z0-9]{1,12}?(?:宾馆|酒店|会议室|总部|政务中心|服务中心|会展中心|展览馆|办公室|大厦|园区|展厅|茶楼|餐厅|机场)/;
const AREA = /^[\u4e00-\u9fff]{1,6}?(?:新区|开发区|高新区|工业园区|区|县)(?!域)/;
const ENGLISH = new RegExp(`\\b(?:in|at their|at its) (${ENGLISH_CITIES})\\b`, 'g');

/** Where they met: labelled, or the place that somebody went to. */
export function readPlace(note: Note): Found<string> | undefined {
  const label = labelled(note, 'place')[0];
  if (label)
    return found(note, note.text.slice(label.start, label.end), label.start, label.end, !label.loose);
  const places = note.clauses
    .filter((one) => one.mood === 'fact')
    .flatMap((clause) => placesOf(note, clause));
  const [first] = places;
  if (!first) return undefined;
  return { ...first, sure: first.sure && places.every((one) => one.value === first.value) };
}

function placesOf(note: Note, clause: Clause): Found<string>[] {
  const places: Found<string>[] = [];
  const meeting = MEETING.test(clause.text);
  for (const match of clause.text.matchAll(GOING)) {
    const at = clause.start + match.index + match[0].length;
    const length = placeLength(note.flat, at);
    const inName = note.companies.some((one) => at + length > one.start && at < one.end);
    if (length === 0 || inName || /[想要不没]$/.test(clause.text.slice(0, match.index))) continue;
    // 在 alone may say where the firm is; beside a meeting it says where that was.
    const sure = match[0] === '在' || match[0] === '到' ? meeting : true;
    places.push(
      found(note, note.text.slice(at, at + length), at, at + length, sure && ends(note.flat, at + length)),
    );
  }
  for (const match of clause.text.matchAll(ENGLISH)) {
    const at = clause.start + match.index + match[0].length - (match[1]?.length ?? 0);
    places.push(
      found(note, match[1] ?? '', at, at + (match[1]?.length ?? 0), meeting || /visit/i.test(note.flat)),
    );
  }
  return places;
}

function placeLength(flat: string, at: number): number {
  const venue = VENUE.exec(flat.slice(at, at + 18))?.[0];
  let end = at;
  for (let next = regionLength(flat, end); next > 0; next = regionLength(flat, end)) end += next;
  if (end > at) end += AREA.exec(flat.slice(end, end + 12))?.[0].length ?? 0;
  return Math.max(end - at, venue?.length ?? 0);
}

/** 赴南通中天线缆: a place runs on into a name unless a verb or a stop follows. */
function ends(flat: string, at: number): boolean {
  return /^(?:$|[,。;!? \n]|拜访|走访|考察|登门|上门|会见|拜会|见|与|和|参加|对接|洽谈|座谈|调研|开展|碰|看|招商|出差|接待|召开)/.test(
    flat.slice(at, at + 3),
  );
}
