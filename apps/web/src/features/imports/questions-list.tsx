import { useState } from 'react';
import { Button } from '../../components/button';
import { Findings } from './findings';
import { QuestionGroup } from './question-group';
import { questionsOf } from './questions';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
}

const FEW = 6;

/** What is only guessed, asked before anything goes in. */
export function Questions({ work, change }: Props) {
  const t = imports.use();
  const [all, setAll] = useState(false);
  const questions = questionsOf(work.analysis, work.draft, work.proposed);
  const open = questions.filter(({ id }) => !work.settled.includes(id));
  const shown = all ? open : open.slice(0, FEW);
  const settle = (...ids: string[]) => change({ settled: [...work.settled, ...ids] });
  if (questions.length === 0 && work.analysis.findings.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{open.length > 0 ? t('questionsOpen', { n: open.length }) : t('questionsDone')}</h2>
      {shown.map((group) => (
        <QuestionGroup
          key={group.id}
          group={group}
          work={work}
          change={change}
          settle={() => settle(group.id)}
        />
      ))}
      <div className="row">
        {open.length > shown.length && (
          <Button onClick={() => setAll(true)}>
            {t('moreQuestions', { n: open.length - shown.length })}
          </Button>
        )}
        {open.length > 1 && (
          <Button onClick={() => settle(...open.map(({ id }) => id))}>{t('allRight')}</Button>
        )}
        {work.settled.length > 0 && (
          <Button look="quiet" onClick={() => change({ settled: [] })}>
            {t('askAgain', { n: work.settled.length })}
          </Button>
        )}
      </div>
      <Findings work={work} change={change} />
    </section>
  );
}
