import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../../components/button';
import { Check, Segmented, SelectField, TextArea, TextField, type Choice } from '../../components/field';
import { Form, Refused } from '../../components/form';
import type { Picked } from '../../components/combobox';
import { Page } from '../../components/page';
import { useToast } from '../../components/toast';
import { api, forget, useAnswer, useSubmission } from '../../lib/api';
import { ownTeams, useMe, useTeams } from '../../lib/me';
import { SubjectField, subjectIds } from './subject-field';
import { stageWord, tasks } from './text';

const ANSWER = [2, 4, 7];
const RESOLVE = [1, 3, 5, 10];
const STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
] as const;
/** Working hours of a day. */
const DAY = 7;

/** From a project, a lead, or for the team itself. */
export default function TaskForm() {
  const t = tasks.use();
  const tell = useToast();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const subject = useSubject(params.get('projectId') ?? '', params.get('leadId') ?? '');
  const [about, setAbout] = useState<Picked>({ id: null, label: '' });
  const ids = subject?.ids ?? subjectIds(about);
  const hasSubject = Object.keys(ids).length > 0;
  const { teams } = useTeams();
  const [said, setSaid] = useState({
    title: '',
    details: '',
    departmentId: '',
    teamId: '',
    priority: 'normal',
    unblocksStage: '',
    responseWithin: 'PT4H',
    resolveWithin: 'PT21H',
  });
  const [joint, setJoint] = useState<string[]>([]);
  const set = (changes: Partial<typeof said>) => setSaid((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) => api.post('/facilitation-tasks', { body, key }));
  const departments = teams.filter(({ category }) => category === 'department');
  const save = async () => {
    const { teamId, unblocksStage, ...asked } = said;
    const stated = Object.entries({ ...asked, ...ids, ...(hasSubject ? { unblocksStage } : { teamId }) });
    const made = await form.submit({
      ...Object.fromEntries(stated.filter(([, value]) => value !== '')),
      joint: joint.length > 0 ? joint : undefined,
    });
    if (!made) return;
    await forget('/facilitation-tasks', '/my-day', '/projects');
    tell(t('sent', { department: made.departmentName }));
    void navigate(`/tasks/${made.id}`, { replace: true });
  };
  return (
    <Page
      title={t('formTitle')}
      lead={subject?.name && <span className="small quiet">{subject.name}</span>}
      back={subject?.back ?? '/tasks'}
    >
      <Form className="stack form" onSubmit={() => void save()}>
        <TextField
          label={t('what')}
          hint={t('whatHint')}
          value={said.title}
          onValue={(title) => set({ title })}
          required
          maxLength={200}
          error={form.errorAt('title')}
        />
        <TextArea
          label={t('details')}
          optional
          value={said.details}
          onValue={(details) => set({ details })}
          maxLength={2000}
          error={form.errorAt('details')}
        />
        {!subject && (
          <SubjectField
            value={about}
            onPick={setAbout}
            error={form.errorAt('projectId') ?? form.errorAt('leadId')}
          />
        )}
        <SelectField
          label={t('department')}
          value={said.departmentId}
          onValue={(departmentId) => set({ departmentId })}
          choices={[{ value: '', label: t('choose') }, ...named(departments)]}
          required
          error={form.errorAt('departmentId')}
        />
        <fieldset className="field">
          <legend>{t('joint')}</legend>
          {departments
            .filter(({ id }) => id !== said.departmentId)
            .map(({ id, name }) => (
              <Check
                key={id}
                label={name}
                value={joint.includes(id)}
                onValue={(on) => setJoint((now) => (on ? [...now, id] : now.filter((one) => one !== id)))}
              />
            ))}
        </fieldset>
        <Asking said={said} set={set} hasSubject={hasSubject} />
        <Refused by={form} />
        <div>
          <Button type="submit" look="primary" busy={form.pending}>
            {t('file')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

type Said = Record<'teamId' | 'priority' | 'unblocksStage' | 'responseWithin' | 'resolveWithin', string>;

/** For whom, how urgent, and by when. */
function Asking({
  said,
  set,
  hasSubject,
}: {
  said: Said;
  set: (s: Partial<Said>) => void;
  hasSubject: boolean;
}) {
  const t = tasks.use();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const own = ownTeams(me, teams);
  const choices = own.length > 0 ? own : teams.filter(({ kind }) => kind === 'team');
  return (
    <>
      {!hasSubject && own.length !== 1 && (
        <SelectField
          label={t('forTeam')}
          value={said.teamId}
          onValue={(teamId) => set({ teamId })}
          choices={[{ value: '', label: t('choose') }, ...named(choices)]}
          required
        />
      )}
      <Segmented
        label={t('priority')}
        value={said.priority}
        onValue={(priority) => set({ priority })}
        choices={(['normal', 'high'] as const).map((value) => ({ value: value as string, label: t(value) }))}
      />
      {hasSubject && (
        <SelectField
          label={t('unblocks')}
          optional
          value={said.unblocksStage}
          onValue={(unblocksStage) => set({ unblocksStage })}
          choices={[
            { value: '', label: t('nothing') },
            ...STAGES.map((s) => ({ value: s as string, label: stageWord(t, s) })),
          ]}
        />
      )}
      <SelectField
        label={t('answerIn')}
        value={said.responseWithin}
        onValue={(responseWithin) => set({ responseWithin })}
        choices={ANSWER.filter((n) => n <= hours(said.resolveWithin)).map((n) => ({
          value: `PT${n}H`,
          label: t('hours', { n }),
        }))}
      />
      <SelectField
        label={t('resolveIn')}
        value={said.resolveWithin}
        onValue={(resolveWithin) =>
          set(
            hours(resolveWithin) < hours(said.responseWithin)
              ? { resolveWithin, responseWithin: resolveWithin }
              : { resolveWithin },
          )
        }
        choices={[
          { value: 'PT2H', label: t('hours', { n: 2 }) },
          ...RESOLVE.map((n) => ({ value: `PT${n * DAY}H`, label: t('days', { n, count: n }) })),
        ]}
      />
    </>
  );
}

/** Of a limit in whole working hours; an answer never takes longer than the result. */
const hours = (limit: string): number => Number(limit.slice(2, -1));

const named = (units: readonly { id: string; name: string }[]): Choice[] =>
  units.map(({ id, name }) => ({ value: id, label: name }));

interface Subject {
  ids: Record<string, string>;
  name: string | undefined;
  back: string;
}

/** Where the form was opened from. */
function useSubject(projectId: string, leadId: string): Subject | undefined {
  const project = useAnswer('/projects/{id}', { path: { id: projectId } }, { enabled: projectId !== '' });
  const lead = useAnswer('/leads/{id}', { path: { id: leadId } }, { enabled: leadId !== '' });
  if (projectId) return { ids: { projectId }, name: project.data?.title, back: `/projects/${projectId}` };
  if (leadId) return { ids: { leadId }, name: lead.data?.title, back: `/leads/${leadId}` };
  return undefined;
}
