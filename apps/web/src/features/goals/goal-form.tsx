import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { MoneyField } from '../../components/money-field';
import { Answer } from '../../components/states';
import { common } from '../../components/text';
import { useToast } from '../../components/toast';
import { api, forget, useAnswer, useSubmission } from '../../lib/api';
import { amountOf } from '../../lib/format/amounts';
import { scaled, tidy } from '../../lib/format/decimal';
import { SECTORS } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { inMoney, type Metric } from './metrics';
import { goals } from './text';

interface Props {
  year: string;
  metric: Metric;
  unitId: string;
  /** Chosen before; empty for all sectors together. */
  sector: string;
  done: () => void;
}

/** Sets what a unit has to reach, or changes what was set. */
export function GoalForm({ year, metric, unitId, sector: first, done }: Props) {
  const say = terms.use();
  const [sector, setSector] = useState(first);
  const t = goals.use();
  const units = useAnswer('/org-units', { query: { limit: 200 } });
  const [chosen, choose] = useState(unitId);
  const plan = useAnswer(
    '/target-plans',
    { query: { year, metric, orgUnitId: chosen, limit: 50 } },
    { enabled: chosen !== '', staleTime: 0 },
  );
  return (
    <div className="stack-tight">
      <p className="quiet">
        {year} · {t(metric)}
      </p>
      <Answer query={units} lines={2}>
        {({ items }) => (
          <SelectField
            label={t('unit')}
            value={chosen}
            onValue={choose}
            choices={[
              { value: '', label: t('choose') },
              ...items.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Answer>
      <SelectField
        label={t('sector')}
        value={sector}
        onValue={setSector}
        choices={[
          { value: '', label: t('allSectors') },
          ...SECTORS.map((code) => ({ value: code as string, label: say(code) })),
        ]}
      />
      {chosen && (
        <Answer query={plan} lines={2}>
          {({ items }) => (
            <Value
              key={chosen + sector}
              metric={metric}
              plan={items.find((one) => (one.sector ?? '') === sector)}
              made={{ year: Number(year), metric, orgUnitId: chosen, sector: sector || undefined }}
              done={done}
            />
          )}
        </Answer>
      )}
    </div>
  );
}

interface ValueProps {
  metric: Metric;
  plan: { id: string; version: number; value: string; note: string | null } | undefined;
  made: object;
  done: () => void;
}

function Value({ metric, plan, made, done }: ValueProps) {
  const t = goals.use();
  const say = common.use();
  const tell = useToast();
  const isMoney = inMoney(metric);
  const before = plan && (isMoney ? plain(scaled(plan.value, -4, 4)) : plain(plan.value));
  const [value, setValue] = useState(before ?? '');
  const [note, setNote] = useState(plan?.note ?? '');
  const form = useSubmission((body: object, key) =>
    plan
      ? api.patch('/target-plans/{id}', { path: { id: plan.id }, body, version: plan.version })
      : api.post('/target-plans', { body: { ...made, ...body }, key }),
  );
  const save = async () => {
    const content = { value: isMoney ? amountOf(value) : value.trim(), note: note.trim() || null };
    if (!(await form.submit(content))) return;
    await forget('/target-plans', '/dashboards');
    tell(t('saved'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void save()}>
      {isMoney ? (
        <MoneyField
          label={t('value')}
          value={value}
          onValue={setValue}
          required
          error={form.errorAt('value')}
        />
      ) : (
        <TextField
          label={t('valueCount')}
          inputMode="decimal"
          pattern="\s*\d{1,9}(\.\d{1,4})?\s*"
          ask={say('number')}
          value={value}
          onValue={setValue}
          required
          error={form.errorAt('value')}
        />
      )}
      <TextField
        label={t('note')}
        optional
        value={note}
        onValue={setNote}
        maxLength={500}
        error={form.errorAt('note')}
      />
      <Refused by={form} />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

const plain = (value: string): string => tidy(value).replaceAll(',', '');
