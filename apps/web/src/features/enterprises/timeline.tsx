import { codeWord } from '@taproot/sheet-fields';
import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { Answer } from '../../components/states';
import { useRows, type EnterpriseMoment } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { term, terms } from '../../lib/terms';
import { enterprises } from './text';

/** What happened with the enterprise, the latest first, so far as the reader may see it. */
export function Timeline({ id }: { id: string }) {
  const t = enterprises.use();
  const query = useRows('/enterprises/{id}/timeline', { path: { id }, query: { limit: 20 } });
  return (
    <section className="stack-tight">
      <h2>{t('timeline')}</h2>
      <Answer query={{ ...query, data: query.data && query.rows }} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noTimeline')}</p>
          ) : (
            <ol className="records">
              {rows.map((moment) => (
                <Line key={moment.recordType + moment.id + moment.what} moment={moment} />
              ))}
            </ol>
          )
        }
      </Answer>
      {query.hasNextPage && <More shown={query.rows.length} {...query} />}
    </section>
  );
}

function Line({ moment }: { moment: EnterpriseMoment }) {
  const t = enterprises.use();
  const say = terms.use();
  const language = useLanguage();
  const { recordType, id, label, what, occurredOn, teamName } = moment;
  const kind = term(say, recordType);
  const happened = what === 'submitted' ? t('asked') : codeWord(what, language === 'en' ? 'en' : 'zh');
  const parts = [
    businessDate(occurredOn, language),
    language === 'en' ? `${kind}: ${happened}` : `${kind}：${happened}`,
    teamName,
  ];
  return (
    <li>
      <Link to={recordPath(recordType, id)}>{label || kind}</Link>
      <small className="quiet block">{parts.filter(Boolean).join(' · ')}</small>
    </li>
  );
}
