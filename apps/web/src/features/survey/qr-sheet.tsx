import { useParams } from 'react-router';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { picture, useAnswer, useKept, useRows, type ItemOf } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { campaigns } from './campaign-text';
import './qr-sheet.css';

type SurveyLink = ItemOf<'/survey-campaigns/{id}/links'>;

/** Codes to cut out and hand over, one for each enterprise that has not answered. */
export default function QrSheet() {
  const { id = '' } = useParams();
  const t = campaigns.use();
  const language = useLanguage();
  const campaign = useAnswer('/survey-campaigns/{id}', { path: { id } });
  const links = useRows('/survey-campaigns/{id}/links', { path: { id } });
  const print = <Button onClick={() => window.print()}>{t('print')}</Button>;
  return (
    <Page back={`/surveys/${id}`} title={campaign.data?.name ?? t('sheet')} actions={print}>
      <Answer query={{ ...links, data: links.data && links.rows.filter(({ answered }) => !answered) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('allAnswered')} />
          ) : (
            <ul className="qr-sheet">
              {rows.map((link) => (
                <li key={link.id}>
                  <Code link={link} />
                  <p className="strong">{link.enterpriseName}</p>
                  <p className="small quiet">
                    {t('scan', { day: businessDate(campaign.data?.expiresOn, language) })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function Code({ link: { qr, enterpriseName } }: { link: SurveyLink }) {
  const t = campaigns.use();
  const code = useKept(qr, () => picture(qr.replace('/api/v1', '')));
  return code.data ? (
    <img src={code.data} alt={t('qrOf', { name: enterpriseName })} width="160" height="160" />
  ) : (
    <span className="skeleton qr-blank" />
  );
}
