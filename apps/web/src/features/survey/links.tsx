import { useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { DataTable, More, type Column } from '../../components/data-table';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { download, useRows, type ItemOf, type SurveyCampaign } from '../../lib/api';
import { campaigns } from './campaign-text';

type SurveyLink = ItemOf<'/survey-campaigns/{id}/links'>;

/** One link an enterprise, to be sent by whatever means: a table, or a code to print. */
export function Links({ campaign: { id, name } }: { campaign: SurveyCampaign }) {
  const t = campaigns.use();
  const query = useRows('/survey-campaigns/{id}/links', { path: { id } });
  const [busy, setBusy] = useState(false);
  const save = async (path: string, file: string) => {
    setBusy(true);
    await download(path, file).finally(() => setBusy(false));
  };
  const columns = useColumns(save);
  return (
    <section className="stack-tight" aria-labelledby="survey-links">
      <div className="row spread">
        <h2 id="survey-links">{t('links')}</h2>
        <div className="row no-print">
          <ButtonLink look="quiet" to={`/surveys/${id}/sheet`}>
            {t('sheet')}
          </ButtonLink>
          <Button
            busy={busy}
            onClick={() => void save(`/survey-campaigns/${id}/links?format=csv`, `${name}.csv`)}
          >
            {t('csv')}
          </Button>
        </div>
      </div>
      <p className="small quiet">{t('linksHint')}</p>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) => (
          <>
            <DataTable caption={t('links')} columns={columns} rows={rows} rowKey={(link) => link.id} />
            <More shown={rows.length} {...query} />
          </>
        )}
      </Answer>
    </section>
  );
}

type Save = (path: string, file: string) => Promise<void>;

function CopyLink({ link: { url, enterpriseName } }: { link: SurveyLink }) {
  const t = campaigns.use();
  const tell = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    tell(t('copied', { name: enterpriseName }));
  };
  return (
    <Button look="quiet" aria-label={t('copyOf', { name: enterpriseName })} onClick={() => void copy()}>
      {t('copy')}
    </Button>
  );
}

function QrCode({ link: { qr, enterpriseName }, save }: { link: SurveyLink; save: Save }) {
  const t = campaigns.use();
  return (
    <Button
      look="quiet"
      aria-label={t('qrOf', { name: enterpriseName })}
      onClick={() => void save(qr.replace('/api/v1', ''), `${enterpriseName}.svg`)}
    >
      {t('qr')}
    </Button>
  );
}

function useColumns(save: Save): [Column<SurveyLink>, ...Column<SurveyLink>[]] {
  const t = campaigns.use();
  return [
    { key: 'enterprise', head: t('enterprise'), cell: (link) => link.enterpriseName },
    { key: 'status', head: t('status'), cell: (link) => t(link.answered ? 'answered' : 'waiting') },
    {
      key: 'qr',
      head: t('qr'),
      phone: 'side',
      cell: (link) =>
        !link.answered && (
          <>
            <CopyLink link={link} />
            <QrCode link={link} save={save} />
          </>
        ),
    },
  ];
}
