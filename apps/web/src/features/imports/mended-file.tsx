import { useState, type ReactNode } from 'react';
import { useSubmission, type ImportJob } from '../../lib/api';
import { FileChoice } from './file-choice';
import { identityOf, orderImport, type Mode } from './forms';
import type { OutcomeProps } from './outcome-props';
import { forMended } from './sheet-draft';
import { imports } from './text';

interface Props {
  job: ImportJob;
  /** Shows what came of them, as the file's own outcome is shown. */
  outcome: (props: OutcomeProps) => ReactNode;
}

/** The rejected rows come back mended, by the mapping they were rejected under. */
export function MendedFile({ job, outcome }: Props) {
  const t = imports.use();
  const [file, setFile] = useState<File>();
  const [id, setId] = useState('');
  const order = useSubmission(({ chosen, mode }: { chosen: File; mode: Mode; identity: string }, key) =>
    orderImport({ file: chosen, entity: job.entity, mode, mapping: forMended(job.mapping) }, { key }),
  );
  const send = async (chosen: File, mode: Mode) => {
    const made = await order.submit({ chosen, mode, identity: identityOf(chosen) });
    if (made) setId(made.id);
  };
  const take = (chosen: File | undefined) => {
    setFile(chosen);
    setId('');
    if (chosen) void send(chosen, 'preview');
  };
  return (
    <div className="stack-tight no-print">
      <FileChoice
        label={t('mended')}
        button={t('sendMended')}
        name={file?.name}
        busy={order.pending}
        error={order.failure?.message}
        take={take}
      />
      {id &&
        file &&
        outcome({ id, busy: order.pending, commit: () => void send(file, 'commit'), isPart: true })}
    </div>
  );
}
