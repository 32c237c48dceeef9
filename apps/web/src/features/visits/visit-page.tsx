import { Link, useParams } from 'react-router';
import { Button, ButtonLink } from '../../components/button';
import { Facts, TwoSides } from '../../components/facts';
import { Tag } from '../../components/light';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { download, useAnswer, type Visit } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { terms } from '../../lib/terms';
import { ScoreMove } from '../scoreboard/score-move';
import { QualityParts } from './quality-parts';
import { visits } from './text';
import './visit-page.css';

export default function VisitPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/visits/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(visit) => <VisitView visit={visit} />}
    </Answer>
  );
}

function VisitView({ visit }: { visit: Visit }) {
  const t = visits.use();
  const say = terms.use();
  const language = useLanguage();
  const tell = useToast();
  const { data: me } = useMe();
  // Asked ahead: browsers let a page copy only in the very moment of the press.
  const report = useAnswer('/visits/{id}/report', { path: { id: visit.id } });
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(t('copied')),
      () => tell(t('copyFailed')),
    );
  const actions = (
    <>
      {report.data && <Button onClick={() => copy(report.data.text)}>{t('copy')}</Button>}
      {may.logVisit(me) && visit.enterpriseId && (
        <ButtonLink to={`/visits/new?enterpriseId=${visit.enterpriseId}`}>{t('log')}</ButtonLink>
      )}
    </>
  );
  return (
    <Page
      back="/visits"
      title={visit.enterpriseName ?? visit.leadTitle ?? t('unnamed')}
      lead={
        <span className="row">
          <Tag>{say(visit.kind)}</Tag>
          <span className="small quiet">{businessDate(visit.occurredOn, language)}</span>
        </span>
      }
      actions={actions}
    >
      <TwoSides
        wide="left"
        left={<VisitFacts visit={visit} />}
        right={
          <>
            <VisitQualityCard id={visit.id} />
            <ScoreMove recordId={visit.id} storedAt={visit.createdAt} />
          </>
        }
      />
    </Page>
  );
}

function VisitFacts({ visit }: { visit: Visit }) {
  const t = visits.use();
  const say = terms.use();
  const language = useLanguage();
  const comma = language === 'en' ? ', ' : '、';
  const people = visit.counterparts
    ?.map((c) => `${[c.name, c.title].filter(Boolean).join(' ')} (${say(c.seniority)})`)
    .join(comma);
  const reached = [
    visit.sawSite && t('sawSite'),
    visit.dataExchanged && t('dataExchanged'),
    visit.siteChosen && t('siteChosen'),
  ]
    .filter(Boolean)
    .join(comma);
  const step = visit.nextStep;
  const facts: [string, React.ReactNode][] = [
    [
      t('enterprise'),
      visit.enterpriseId && <Link to={`/enterprises/${visit.enterpriseId}`}>{visit.enterpriseName}</Link>,
    ],
    [t('lead'), visit.leadId && <Link to={`/leads/${visit.leadId}`}>{visit.leadTitle ?? t('lead')}</Link>],
    [t('team'), visit.teamName],
    [t('hosts'), visit.hostNames?.join(comma)],
    [t('met'), people],
    [t('place'), visit.place],
    [t('reached'), reached],
    [t('needs'), visit.needs],
    [t('nextStep'), step && `${step.what} · ${businessDate(step.dueOn, language)}`],
    [t('minutes'), visit.minutes && <span className="minutes">{visit.minutes}</span>],
    [t('files'), visit.files?.length ? <FileList visit={visit} /> : null],
    [t('typedBy'), [visit.createdByName, instant(visit.createdAt, language)].filter(Boolean).join(' · ')],
  ];
  return <Facts facts={facts} />;
}

function FileList({ visit }: { visit: Visit }) {
  const t = visits.use();
  const tell = useToast();
  return (
    <ul>
      {visit.files?.map((id, index) => {
        const name = visit.fileNames?.[index] ?? `${t('files')} ${index + 1}`;
        return (
          <li key={id}>
            <Button
              look="quiet"
              className="button-flush"
              onClick={() => void download(`/files/${id}`, name).catch((error: Error) => tell(error.message))}
            >
              {name}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function VisitQualityCard({ id }: { id: string }) {
  const t = visits.use();
  const query = useAnswer('/visits/{id}/quality', { path: { id } });
  return (
    <section aria-labelledby="visit-quality">
      <Answer query={query} lines={5}>
        {(quality) => (
          <>
            <h2 id="visit-quality">
              {t('quality')} {t('ofHundred', { score: score(quality.score) })}
            </h2>
            <QualityParts
              parts={quality.parts}
              reasonOf={(part) => quality.parts.find((p) => p.code === part.code)?.reason ?? ''}
            />
          </>
        )}
      </Answer>
    </section>
  );
}
