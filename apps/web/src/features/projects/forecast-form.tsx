import { useState } from 'react';
import { TextArea, TextField } from '../../components/field';
import { Form, FormEnd } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Project } from '../../lib/api';
import { projects } from './text';

const FORECASTS = [
  ['groundbreakingOn', 'groundbreaking'],
  ['completionOn', 'completion'],
  ['commissioningOn', 'commissioning'],
  ['capacityAttainmentOn', 'capacity-attainment'],
] as const;

/** When each stage is expected now; what is reached already is not asked again. */
export function ForecastForm({ project, done }: { project: Project; done: () => void }) {
  const t = projects.use();
  const tell = useToast();
  const { forecast, milestones } = project;
  const [dates, setDates] = useState<Record<string, string>>(() =>
    Object.fromEntries(FORECASTS.map(([field]) => [field, forecast?.[field] ?? ''])),
  );
  const [reason, setReason] = useState('');
  const form = useSubmission((body: object, key) =>
    api.put('/projects/{id}/forecast', { path: { id: project.id }, body, key, version: project.version }),
  );
  const isReached = (stage: string) =>
    milestones.some((one) => one.stage === stage && one.state === 'verified');
  const submit = async () => {
    const stated = Object.fromEntries(Object.entries(dates).map(([field, on]) => [field, on.trim() || null]));
    if (!(await form.submit({ ...stated, reason: reason.trim() }))) return;
    await forget('/projects', '/dashboards');
    tell(t('forecastSaved'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      <p className="small quiet">{t('forecastHint')}</p>
      {FORECASTS.filter(([, stage]) => !isReached(stage)).map(([field, stage]) => (
        <TextField
          key={field}
          label={t('forecastOf', { stage: t(stage) })}
          optional
          value={dates[field] ?? ''}
          onValue={(on) => setDates((now) => ({ ...now, [field]: on }))}
          error={form.errorAt(field)}
        />
      ))}
      <TextArea
        label={t('forecastReason')}
        value={reason}
        onValue={setReason}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      <FormEnd form={form} send={t('forecastSave')} close={done} />
    </Form>
  );
}
