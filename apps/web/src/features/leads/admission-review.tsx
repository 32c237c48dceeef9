import { useState } from 'react';
import { Button } from '../../components/button';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { EvidenceList } from '../../components/evidence-list';
import { TextField } from '../../components/field';
import { Form, FormEnd } from '../../components/form';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission } from '../../lib/api';
import { businessDate, today } from '../../lib/format/dates';
import { score } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { leads } from './text';

/** What the board gave the project before signing: points, who sat there, the papers. */
export function AdmissionReviews({ leadId }: { leadId: string }) {
  const t = leads.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const [writing, setWriting] = useState(false);
  const query = useRows('/leads/{id}/admission-reviews', { path: { id: leadId } });
  return (
    <section className="stack-tight" aria-labelledby="admission">
      <h2 id="admission">{t('admission')}</h2>
      <Answer query={{ ...query, data: query.data && query.rows }} lines={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noReview')}</p>
          ) : (
            <ul className="stack-tight">
              {rows.map((review) => (
                <li key={review.id}>
                  <p>
                    <span className="strong">{t('reviewScore', { score: score(review.score) })}</span>{' '}
                    {businessDate(review.reviewedOn, language)} · {listed(review.reviewerNames)}
                  </p>
                  <EvidenceList
                    evidence={review.evidence.map(({ name, ...e }) => ({ ...e, fileName: name ?? '' }))}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {writing && <ReviewForm leadId={leadId} done={() => setWriting(false)} />}
      {!writing && may.recordAdmission(me) && (
        <div className="no-print">
          <Button onClick={() => setWriting(true)}>{t('recordReview')}</Button>
        </div>
      )}
    </section>
  );
}

function ReviewForm({ leadId, done }: { leadId: string; done: () => void }) {
  const t = leads.use();
  const tell = useToast();
  const [points, setPoints] = useState('');
  const [reviewedOn, setDay] = useState(today());
  const [names, setNames] = useState('');
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const form = useSubmission((body: object, key) =>
    api.post('/leads/{id}/admission-reviews', { path: { id: leadId }, body, key }),
  );
  const save = async () => {
    const reviewers = names
      .split(/[,，、;；\n]/)
      .map((name) => name.trim())
      .filter(Boolean);
    const papers = evidence.length > 0 ? evidenceOf(evidence) : undefined;
    if (!(await form.submit({ score: points, reviewedOn, reviewers, evidence: papers }))) return;
    await forget('/leads', '/kpi');
    tell(t('reviewSaved'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void save()}>
      <TextField
        label={t('points')}
        inputMode="decimal"
        value={points}
        onValue={setPoints}
        required
        error={form.errorAt('score')}
      />
      <TextField
        label={t('reviewedOn')}
        value={reviewedOn}
        onValue={setDay}
        required
        error={form.errorAt('reviewedOn')}
      />
      <TextField
        label={t('reviewers')}
        hint={t('reviewersHint')}
        value={names}
        onValue={setNames}
        required
        error={form.errorAt('reviewers')}
      />
      <EvidenceField
        value={evidence}
        onValue={setEvidence}
        usual="meeting-minute"
        error={form.errorAt('evidence')}
      />
      <FormEnd form={form} send={t('recordReview')} close={done} />
    </Form>
  );
}
