import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Form, FormEnd } from '../../components/form';
import { MoneyField } from '../../components/money-field';
import { Answer } from '../../components/states';
import { common } from '../../components/text';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission, type Project } from '../../lib/api';
import { amountOf } from '../../lib/format/amounts';
import { businessDate, today } from '../../lib/format/dates';
import { tidy } from '../../lib/format/decimal';
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
                    {[
                      fundsInPlace && t('funds', { amount: money(fundsInPlace, currency, language) }),
                      outputQuantity &&
                        t('made', { n: tidy(outputQuantity), unit: project.capacityUnit ?? '' }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
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

/** Thousands may be set apart. */
const FIGURE = '\\s*(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?\\s*';
const BLANK = { funds: '', fai: '', output: '', tax: '', jobs: '' };

function ReportForm({ project, done }: { project: Project; done: () => void }) {
  const t = projects.use();
  const c = common.use();
  const tell = useToast();
  const [month, setMonth] = useState(today().slice(0, 7));
  const [said, setSaid] = useState(BLANK);
  const set = (changes: Partial<typeof BLANK>) => setSaid((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) =>
    api.post('/projects/{id}/reports', { path: { id: project.id }, body, key }),
  );
  const submit = async () => {
    const body = {
      month,
      fundsInPlace: amountOf(said.funds),
      fixedAssetInvestment: amountOf(said.fai),
      outputQuantity: said.output.trim().replaceAll(',', '') || undefined,
      taxPaid: amountOf(said.tax),
      jobs: said.jobs ? Number(said.jobs) : undefined,
    };
    if (!(await form.submit(body))) return;
    await forget('/projects', '/dashboards');
    tell(t('reported'));
    done();
  };
  const number = { inputMode: 'decimal', optional: true, pattern: FIGURE, ask: c('number') } as const;
  const sum = { optional: true, currency: project.currency ?? 'CNY' } as const;
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      <TextField
        label={t('month')}
        value={month}
        onValue={setMonth}
        required
        pattern="\d{4}-\d{2}"
        ask={t('monthAsk')}
        error={form.errorAt('month')}
      />
      <MoneyField
        {...sum}
        label={t('fundsWan')}
        value={said.funds}
        onValue={(funds) => set({ funds })}
        error={form.errorAt('fundsInPlace')}
      />
      <MoneyField
        {...sum}
        label={t('faiWan')}
        value={said.fai}
        onValue={(fai) => set({ fai })}
        error={form.errorAt('fixedAssetInvestment')}
      />
      <TextField
        {...number}
        label={t('output', { unit: project.capacityUnit ?? '' })}
        value={said.output}
        onValue={(output) => set({ output })}
        error={form.errorAt('outputQuantity')}
      />
      <MoneyField
        {...sum}
        label={t('taxWan')}
        value={said.tax}
        onValue={(tax) => set({ tax })}
        error={form.errorAt('taxPaid')}
      />
      <TextField
        {...number}
        inputMode="numeric"
        pattern="\s*\d{1,6}\s*"
        label={t('jobs')}
        value={said.jobs}
        onValue={(jobs) => set({ jobs })}
        error={form.errorAt('jobs')}
      />
      <FormEnd form={form} send={t('save')} close={done} />
    </Form>
  );
}
