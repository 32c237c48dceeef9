import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Form } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { targets } from './text';

export function NewCampaign() {
  const t = targets.use();
  const tell = useToast();
  const [name, setName] = useState('');
  const form = useSubmission((body: object, key) => api.post('/campaigns', { body, key }));
  const submit = async () => {
    if (!(await form.submit({ year: Number(today().slice(0, 4)), name: name.trim() }))) return;
    await forget('/campaigns');
    tell(t('campaignSaved'));
  };
  return (
    <Form className="row" onSubmit={() => void submit()}>
      <TextField
        label={t('campaignName')}
        value={name}
        onValue={setName}
        required
        maxLength={120}
        error={form.errorAt('name') ?? form.elsewhere()}
      />
      <Button type="submit" look="primary" busy={form.pending}>
        {t('openCampaign')}
      </Button>
    </Form>
  );
}
