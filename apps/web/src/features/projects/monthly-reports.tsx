import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission, type Project } from '../../lib/api';
import { businessDate, today } from '../../lib/format/dates';
import { tidy, wholeUnits } from '../../lib/format/decimal';
import { money } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { projects } from './text';

/** What each month brought, newest first. */
export function MonthlyReports({ project }: { project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const [writing, setWriting] = useState(false);
  const query = useRows('/projects/{id}/reports', { path: { id: project.id }, query: { limit: 12 } });
  const currency = project.currency ?? 'CNY';
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('reports')}</h2>
      <Answer query={{ ...query, data: query.data && query.rows }} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noReports')}</p>
          ) : (
            <ul className="records">
              {rows.map(({ id, month, fundsInPlace, outputQuantity }) => (
                <li key={id} className="row spread">
                  <span>{businessDate(month, language)}</span>
                  <span>
                    {fundsInPlace && `${t('funds')} ${money(fundsInPlace, currency, language)}`}
                    {outputQuantity && ` ${tidy(outputQuantity)} ${project.capacityUnit ?? ''}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {writing ? (
        <ReportForm project={project} done={() => setWriting(false)} />
      ) : (
        may.reportProjects(me) && (
          <p className="no-print">
            <Button onClick={() => setWriting(true)}>{t('report')}</Button>
          </p>
        )
      )}
    </section>
  );
}

const BLANK = { funds: '', fai: '', output: '', tax: '', jobs: '' };

function ReportForm({ project, done }: { project: Project; done: () => void }) {
  const t = projects.use();
  const tell = useToast();
  const [month, setMonth] = useState(today().slice(0, 7));
  const [said, setSaid] = useState(BLANK);
  const set = (changes: Partial<typeof BLANK>) => setSaid((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) =>
    api.post('/projects/{id}/reports', { path: { id: project.id }, body, key }),
  );
  const wan = (text: string) => (text ? wholeUnits(text) : undefined);
  const submit = async () => {
    const body = {
      month,
      fundsInPlace: wan(said.funds),
      fixedAssetInvestment: wan(said.fai),
      outputQuantity: said.output || undefined,
      taxPaid: wan(said.tax),
      jobs: said.jobs ? Number(said.jobs) : undefined,
    };
    if (!(await form.submit(body))) return;
    await forget('/projects', '/dashboards');
    tell(t('reported'));
    done();
  };
  const number = { inputMode: 'decimal', optional: true } as const;
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('month')}
        value={month}
        onValue={setMonth}
        required
        pattern="\d{4}-\d{2}"
        error={form.errorAt('month')}
      />
      <TextField
        {...number}
        label={t('fundsWan')}
        value={said.funds}
        onValue={(funds) => set({ funds })}
        error={form.errorAt('fundsInPlace')}
      />
      <TextField {...number} label={t('faiWan')} value={said.fai} onValue={(fai) => set({ fai })} />
      <TextField
        {...number}
        label={t('output', { unit: project.capacityUnit ?? '' })}
        value={said.output}
        onValue={(output) => set({ output })}
        error={form.errorAt('outputQuantity')}
      />
      <TextField {...number} label={t('taxWan')} value={said.tax} onValue={(tax) => set({ tax })} />
      <TextField {...number} label={t('jobs')} value={said.jobs} onValue={(jobs) => set({ jobs })} />
      {form.failure && (
        <p className="field-error" role="alert">
          {form.failure.message}
        </p>
      )}
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  );
}
