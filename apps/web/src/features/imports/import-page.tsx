import { Link, useParams } from 'react-router';
import { Facts } from '../../components/facts';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useAnswer, type ImportJob } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { ImportOutcome } from './import-outcome';
import { imports } from './text';

/** One import, found again: its outcome, its rows, what it gave back. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/imports/{id}', { path: { id } });
  return (
    <Answer query={query} whole>
      {(job) => <Found job={job} />}
    </Answer>
  );
}

/** A source that was not named is called by the columns of its key. */
function sourceName(t: ReturnType<typeof imports.use>, { source, entity }: ImportJob): string {
  const prefix = `${entity}:`;
  if (!source.startsWith(prefix)) return source;
  return t('sourceByKey', { columns: source.slice(prefix.length).replaceAll('+', ' + ') });
}

function Found({ job }: { job: ImportJob }) {
  const t = imports.use();
  const language = useLanguage();
  return (
    <Page title={job.fileName} back="/imports">
      <div className="stack import-page">
        <Facts
          facts={[
            [t('what'), t(job.entity)],
            [t('sheet'), job.sheet],
            [t('source'), sourceName(t, job)],
            [t('at'), instant(job.createdAt, language)],
          ]}
        />
        <ImportOutcome id={job.id} />
        {job.status === 'previewed' && (
          <p className="small">
            {t('previewElsewhere')} <Link to="/imports">{t('toImports')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
