import { Combobox, type Picked } from '../../components/combobox';
import { useRested } from '../../lib/address';
import { useAnswer } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { tasks } from './text';

interface Props {
  value: Picked;
  onPick: (value: Picked) => void;
  error?: string;
}

/** What the request is for: found by name among projects and leads, or nothing of these. */
export function SubjectField(props: Props) {
  const t = tasks.use();
  const { data: me } = useMe();
  const q = useRested(props.value.label.trim());
  const asks = props.value.id === null && q !== '';
  const query = { query: { q, limit: 5 } };
  const projects = useAnswer('/projects', query, { enabled: asks && may.readProjects(me) });
  const leads = useAnswer('/leads', query, { enabled: asks && may.readLeads(me) });
  const found = [
    ...(projects.data?.items ?? []).map((one) => ({ ...one, of: 'projectId', note: t('project') })),
    ...(leads.data?.items ?? []).map((one) => ({ ...one, of: 'leadId', note: t('lead') })),
  ].map(({ of, id, title, note }) => ({
    id: `${of}=${id}`,
    label: title,
    note: <small className="quiet">{note}</small>,
  }));
  return (
    <Combobox
      {...props}
      label={t('subject')}
      optional
      onFile
      ask={t('subjectAsk')}
      found={asks ? found : []}
      searching={projects.isFetching || leads.isFetching}
    />
  );
}

/** As the API takes it. */
export const subjectIds = ({ id }: Picked): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(id ?? ''));
