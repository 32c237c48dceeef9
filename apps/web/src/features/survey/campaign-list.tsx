import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/button';
import { DataTable, More, type Column } from '../../components/data-table';
import { TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { Page } from '../../components/page';
import { SidePanel } from '../../components/side-panel';
import { Answer, Empty } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission, type SurveyCampaign } from '../../lib/api';
import { businessDate, today } from '../../lib/format/dates';
import { count } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { campaigns } from './campaign-text';

export default function CampaignList() {
  const t = campaigns.use();
  const { data: me } = useMe();
  const [planning, setPlanning] = useState(false);
  const query = useRows('/survey-campaigns', { query: { sort: '-createdAt', limit: 50, count: true } });
  const columns = useColumns();
  const plan = may.manageSurveys(me) && <Button onClick={() => setPlanning(true)}>{t('make')}</Button>;
  return (
    <Page title={t('title')} actions={plan}>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('none')}>{t('noneBody')}</Empty>
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                href={({ id }) => `/surveys/${id}`}
              />
              <More shown={rows.length} {...query} />
            </>
          )
        }
      </Answer>
      {planning && (
        <SidePanel title={t('make')} onClose={() => setPlanning(false)}>
          <PlanForm />
        </SidePanel>
      )}
    </Page>
  );
}

function useColumns(): [Column<SurveyCampaign>, ...Column<SurveyCampaign>[]] {
  const t = campaigns.use();
  const language = useLanguage();
  return [
    { key: 'name', head: t('name'), cell: ({ name }) => name },
    { key: 'period', head: t('period'), cell: ({ period }) => businessDate(period, language) },
    { key: 'status', head: t('status'), cell: ({ status }) => t(status), phone: 'side' },
    {
      key: 'invited',
      head: t('invited'),
      cell: ({ invited }) => count(invited),
      align: 'right',
      phone: 'off',
    },
    {
      key: 'expires',
      head: t('expires'),
      cell: ({ expiresOn }) => businessDate(expiresOn, language),
      phone: 'off',
    },
  ];
}

function PlanForm() {
  const t = campaigns.use();
  const tell = useToast();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(today().slice(0, 4));
  const form = useSubmission((body: object, key) => api.post('/survey-campaigns', { body, key }));
  const save = async () => {
    const made = await form.submit({ name, period });
    if (!made) return;
    await forget('/survey-campaigns');
    tell(t('made'));
    void navigate(`/surveys/${made.id}`);
  };
  return (
    <Form className="stack-tight" onSubmit={() => void save()}>
      <TextField
        label={t('name')}
        value={name}
        onValue={setName}
        required
        maxLength={120}
        error={form.errorAt('name')}
      />
      <TextField
        label={t('period')}
        hint={t('periodHint')}
        value={period}
        onValue={setPeriod}
        required
        error={form.errorAt('period')}
      />
      <Refused by={form} />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('make')}
        </Button>
      </div>
    </Form>
  );
}
