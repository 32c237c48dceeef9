import { Check, Segmented, SelectField, TextArea, TextField } from '../../components/field';
import type { Me, OrgUnit, Problem } from '../../lib/api';
import { useAnswer } from '../../lib/api';
import { nearDay, today } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { VISIT_KINDS } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { EnterpriseField } from '../enterprises/enterprise-field';
import { CounterpartsField } from './counterparts-field';
import { doubtOf } from './doubt';
import { FilesField } from './files-field';
import { visits } from './text';
import type { DraftInHand } from './use-visit-draft';

interface Props {
  hand: DraftInHand;
  me: Me;
  teams: OrgUnit[];
  targetIds: ReadonlySet<string>;
  isTarget: boolean;
  problem: Problem | undefined;
}

export function VisitFieldset({ hand, me, teams, targetIds, isTarget, problem }: Props) {
  const t = visits.use();
  const say = terms.use();
  const language = useLanguage();
  const { draft, set } = hand;
  const error = (path: string) => problem?.at(path);
  return (
    <>
      <EnterpriseField
        label={t('enterprise')}
        value={draft.enterprise}
        onPick={(enterprise) =>
          set({ enterprise, leadId: '', leadTitle: '' }, 'enterpriseName', 'enterpriseId')
        }
        targetIds={targetIds}
        marked={isTarget}
        hint={draft.leadTitle && `${t('lead')}: ${draft.leadTitle}`}
        doubt={doubtOf(hand, 'enterpriseName', 'enterpriseId')}
        error={error('enterpriseId') ?? error('enterpriseName') ?? error('leadId')}
        required={draft.leadId === ''}
      />
      <div className="visit-when">
        <TextField
          label={t('date')}
          type="date"
          value={draft.occurredOn}
          max={today()}
          required
          onValue={(occurredOn) => set({ occurredOn }, 'occurredOn')}
          hint={nearDay(draft.occurredOn, language)}
          doubt={doubtOf(hand, 'occurredOn')}
          error={error('occurredOn')}
        />
        <Segmented
          label={t('kind')}
          value={draft.kind}
          onValue={(kind) => set({ kind }, 'kind')}
          choices={VISIT_KINDS.map((kind) => ({ value: kind, label: say(kind) }))}
          doubt={doubtOf(hand, 'kind')}
          error={error('kind')}
        />
      </div>
      <CounterpartsField hand={hand} error={error('counterparts')} />
      <TextArea
        label={t('needs')}
        value={draft.needs}
        placeholder={t('needsHint')}
        maxLength={5000}
        onValue={(needs) => set({ needs }, 'needs')}
        doubt={doubtOf(hand, 'needs')}
        error={error('needs')}
      />
      <NextStep hand={hand} error={error('nextStep')} />
      <FilesField hand={hand} error={error('files')} />
      <TextArea
        label={t('minutes')}
        optional
        value={draft.minutes}
        maxLength={20_000}
        onValue={(minutes) => set({ minutes }, 'minutes')}
        doubt={doubtOf(hand, 'minutes')}
        error={error('minutes')}
      />
      <Reached hand={hand} />
      <TextField
        label={t('place')}
        optional
        value={draft.place}
        maxLength={200}
        onValue={(place) => set({ place }, 'place')}
        doubt={doubtOf(hand, 'place')}
        error={error('place')}
      />
      {teams.length > 1 && (
        <SelectField
          label={t('team')}
          value={draft.teamId}
          onValue={(teamId) => set({ teamId })}
          choices={teams.map((team) => ({ value: team.id, label: team.name }))}
          error={error('teamId')}
        />
      )}
      <Hosts hand={hand} me={me} error={error('hosts')} />
    </>
  );
}

function NextStep({ hand, error }: { hand: DraftInHand; error?: string }) {
  const t = visits.use();
  const { draft, set } = hand;
  return (
    <fieldset className="visit-next">
      <legend className="sr-only">{t('nextStep')}</legend>
      <TextField
        label={`${t('nextStep')} · ${t('nextWhat')}`}
        value={draft.nextWhat}
        maxLength={500}
        onValue={(nextWhat) => set({ nextWhat }, 'nextStep.what', 'nextStep')}
        doubt={doubtOf(hand, 'nextStep')}
        error={error}
      />
      <TextField
        label={t('nextDue')}
        type="date"
        value={draft.nextDueOn}
        min={draft.occurredOn}
        required={draft.nextWhat.trim() !== ''}
        onValue={(nextDueOn) => set({ nextDueOn }, 'nextStep.dueOn', 'nextStep')}
      />
    </fieldset>
  );
}

/** How far the meeting went: the rungs of the depth ladder. */
function Reached({ hand }: { hand: DraftInHand }) {
  const t = visits.use();
  const { draft, set } = hand;
  return (
    <fieldset className="field">
      <legend>{t('reached')}</legend>
      <div className="row visit-checks">
        <Check
          label={t('sawSite')}
          value={draft.sawSite}
          onValue={(sawSite) => set({ sawSite }, 'sawSite')}
        />
        <Check
          label={t('dataExchanged')}
          value={draft.dataExchanged}
          onValue={(dataExchanged) => set({ dataExchanged }, 'dataExchanged')}
        />
        <Check
          label={t('siteChosen')}
          value={draft.siteChosen}
          onValue={(siteChosen) => set({ siteChosen }, 'siteChosen')}
        />
      </div>
      {doubtOf(hand, 'sawSite', 'dataExchanged', 'siteChosen')}
    </fieldset>
  );
}

/** Who went: colleagues of the team, the writer ticked. */
function Hosts({ hand, me, error }: { hand: DraftInHand; me: Me; error?: string }) {
  const t = visits.use();
  const { draft, set } = hand;
  const users = useAnswer(
    '/users',
    { query: { orgUnitId: draft.teamId, limit: 100 } },
    { enabled: draft.teamId !== '', staleTime: 300_000 },
  );
  const others = (users.data?.items ?? []).filter((user) => user.id !== me.id);
  const people = [{ id: me.id, displayName: me.displayName }, ...others];
  const toggle = (id: string, went: boolean) =>
    set({ hosts: went ? [...draft.hosts, id] : draft.hosts.filter((host) => host !== id) }, 'hosts');
  return (
    <fieldset className={doubtOf(hand, 'hosts') ? 'field field-doubt' : 'field'}>
      <legend>{t('hosts')}</legend>
      <div className="row visit-checks">
        {people.map((person) => (
          <Check
            key={person.id}
            label={person.displayName}
            value={draft.hosts.includes(person.id)}
            onValue={(went) => toggle(person.id, went)}
          />
        ))}
      </div>
      {doubtOf(hand, 'hosts')}
      {error && <small className="field-error">{error}</small>}
    </fieldset>
  );
}
