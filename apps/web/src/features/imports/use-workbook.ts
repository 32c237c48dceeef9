import { useEffect, useRef, useState } from 'react';
import { useSubmission } from '../../lib/api';
import { useLanguage } from '../../lib/i18n';
import { analyse, identityOf, orderImport, type Mode } from './forms';
import { sent } from './sheet-draft';
import { firstOf, workOf, type Hint, type Work } from './work';

interface Question {
  identity: string;
  sheet: string;
  hint: Hint;
  language: string;
}

/** A file somebody chose, its sheets as they were understood and mended, and what was sent of them. */
export function useWorkbook() {
  const [file, setFile] = useState<File>();
  const [works, setWorks] = useState<Work[]>([]);
  const [at, setAt] = useState(0);
  const [sentShare, onSent] = useState(0);
  const chosen = useRef<File>(undefined);
  const reading = useSubmission(({ sheet, hint }: Question, key) =>
    analyse(chosen.current!, sheet, hint, { key, onSent }),
  );
  const order = useSubmission(({ mode, work }: { mode: Mode; work: Work; identity: string }, key) =>
    orderImport({ file: file!, entity: work.draft.entity, mode, mapping: sent(work.draft) }, { key, onSent }),
  );
  const language = useLanguage();

  const read = async (sheet: string, hint: Hint) => {
    const identity = identityOf(chosen.current!);
    return (await reading.submit({ identity, sheet, hint, language }))?.sheets;
  };
  const take = async (next: File | undefined, hint: Hint = {}) => {
    chosen.current = next;
    setFile(next);
    setWorks([]);
    const sheets = next && (await read('', hint));
    if (!sheets || chosen.current !== next) return;
    const found = sheets.map((sheet) => workOf(sheet, hint));
    setWorks(found);
    setAt(firstOf(found));
  };
  const change = (part: Partial<Work>, index = at) =>
    setWorks((now) => now.map((work, i) => (i === index ? { ...work, ...part } : work)));
  /** The sheet read again, as somebody says it is. */
  const reread = async (hint: Hint) => {
    const { name } = works[at]!.analysis;
    const found = (await read(name, hint))?.find((sheet) => sheet.name === name);
    if (found) change(workOf(found, hint));
  };
  const send = async (mode: Mode) => {
    const work = works[at]!;
    const job = await order.submit({ mode, work, identity: identityOf(file!) });
    if (job) change({ jobId: job.id, isWritten: mode === 'commit' });
  };

  useRetold(language, works, read, setWorks);
  return {
    file,
    works,
    at,
    work: works[at],
    open: setAt,
    take,
    change,
    reread,
    send,
    reading,
    order,
    sentShare,
  };
}

export type Workbook = ReturnType<typeof useWorkbook>;

type Read = (sheet: string, hint: Hint) => Promise<Work['analysis'][] | undefined>;

/** Reasons come in words: after a change of language they are asked for again, what was mended stays. */
function useRetold(
  language: string,
  works: readonly Work[],
  read: Read,
  setWorks: (turn: (now: Work[]) => Work[]) => void,
): void {
  const told = useRef(language);
  useEffect(() => {
    if (told.current === language) return;
    told.current = language;
    const hints = works.filter(({ hint }) => Object.keys(hint).length > 0);
    const retell = async () => {
      for (const { analysis, hint } of [
        ...(works.length > 0 ? [{ ...works[0]!, hint: {} }] : []),
        ...hints,
      ]) {
        const sheets = await read(analysis.name, hint);
        const fits = (work: Work) => JSON.stringify(work.hint) === JSON.stringify(hint);
        setWorks((now) =>
          now.map((work) => {
            const anew = sheets?.find(({ name }) => name === work.analysis.name);
            return anew && fits(work) ? { ...work, analysis: anew } : work;
          }),
        );
      }
    };
    void retell();
  });
}
