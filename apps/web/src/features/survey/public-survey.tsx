import { useEffect, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { app } from '../../app/text';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { Logo } from '../../components/mark';
import { Answer } from '../../components/states';
import { api, isProblem, useAnswer, useSubmission, type PublicSurvey } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { language, setLanguage, useLanguage } from '../../lib/i18n';
import './public-survey.css';
import { Question } from './question';
import { survey } from './text';

/** For whoever holds the link; nobody signs in. */
export default function PublicSurveyPage() {
  const { token = '' } = useParams();
  const t = survey.use();
  const query = useAnswer('/public/surveys/{token}', { path: { token } }, { staleTime: Infinity });
  const [sent, setSent] = useState(false);
  const gone = isProblem(query.error, 404) || isProblem(query.error, 410);
  if (gone)
    return (
      <Frame title={t('gone')}>
        <p className="survey-said">{t('goneBody')}</p>
      </Frame>
    );
  return (
    <Answer query={query}>
      {(answer) =>
        sent || answer.state === 'answered' || !answer.instrument ? (
          <Frame title={t('thanks')}>
            <p className="survey-said">{t('thanksBody')}</p>
          </Frame>
        ) : (
          <Sheet token={token} asked={answer} instrument={answer.instrument} done={() => setSent(true)} />
        )
      }
    </Answer>
  );
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  const a = app.use();
  const t = survey.use();
  return (
    <main className="survey">
      <title>{`${t('title')} · 扎根 Taproot`}</title>
      <div className="survey-head">
        <Logo size={32} />
        <Button
          look="quiet"
          lang={language() === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}
        >
          {a('otherLanguage')}
        </Button>
      </div>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

interface SheetProps {
  token: string;
  asked: PublicSurvey;
  instrument: NonNullable<PublicSurvey['instrument']>;
  done: () => void;
}

function Sheet({ token, asked, instrument, done }: SheetProps) {
  const t = survey.use();
  const lang = useLanguage();
  const say = ({ zh, en }: { zh: string; en: string }) => (lang === 'en' ? en : zh);
  const [marks, setMarks] = useState<Record<string, number>>({});
  const [comment, setComment] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post('/public/surveys/{token}', { path: { token }, body, key }),
  );
  const questions = instrument.sections.flatMap((section) => section.questions);
  const left = questions.filter(({ code }) => !isOptional(code) && marks[code] === undefined).length;
  const { problem } = form;
  // Sent already, from another device or window: the same thanks.
  useEffect(() => {
    if (problem?.code === 'survey-answered') done();
  }, [problem, done]);
  const send = async () => {
    if (await form.submit({ answers: marks, comment: comment.trim() || null })) done();
  };
  return (
    <Frame title={asked.campaignName ?? t('title')}>
      <p>{t('lead', { name: asked.enterpriseName ?? '' })}</p>
      <p className="quiet">{t('promise')}</p>
      <p className="quiet">{t('until', { day: businessDate(asked.expiresOn, lang) })}</p>
      <Form onSubmit={() => left === 0 && void send()}>
        {instrument.sections.map((section) => (
          <section key={section.code} className="survey-section" aria-labelledby={`section-${section.code}`}>
            <h2 id={`section-${section.code}`}>{say(section.title)}</h2>
            {section.questions.map(({ code, text }) => (
              <Question
                key={code}
                label={isOptional(code) ? `${say(text)} (${t('optional')})` : say(text)}
                scale={section.scale}
                ends={[say(section.scale.low), say(section.scale.high)]}
                value={marks[code]}
                onValue={(mark) => setMarks((now) => ({ ...now, [code]: mark }))}
              />
            ))}
          </section>
        ))}
        <div className="survey-section">
          <TextArea
            label={say(instrument.comment)}
            optional
            rows={4}
            value={comment}
            onValue={setComment}
            maxLength={2000}
            error={form.errorAt('comment')}
          />
          <Refused by={form} />
          <div className="row">
            <Button type="submit" look="primary" disabled={left > 0} busy={form.pending}>
              {t('send')}
            </Button>
            <output className="quiet">{left > 0 && t('left', { n: left, count: left })}</output>
          </div>
        </div>
      </Form>
    </Frame>
  );
}

/** The API asks for all marks but this. */
const isOptional = (code: string): boolean => code === 'reinvest';
