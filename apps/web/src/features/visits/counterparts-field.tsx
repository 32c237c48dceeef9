import { Button } from '../../components/button';
import { FieldError, SelectField, TextField } from '../../components/field';
import { useToast } from '../../components/toast';
import type { Counterpart } from '../../lib/api';
import { SENIORITIES } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { doubtOf } from './doubt';
import { visits } from './text';
import type { DraftInHand } from './use-visit-draft';

/** Whom they met, with the rank that counts. */
export function CounterpartsField({ hand, error }: { hand: DraftInHand; error?: string }) {
  const t = visits.use();
  const say = terms.use();
  const tell = useToast();
  const { draft, set } = hand;
  const people = draft.counterparts;
  const change = (index: number, changes: Partial<Counterpart>) =>
    set(
      { counterparts: people.map((person, i) => (i === index ? { ...person, ...changes } : person)) },
      ...Object.keys(changes).map((key) => `counterparts.${index}.${key}`),
    );
  const remove = (index: number) => {
    set({ counterparts: people.filter((_, i) => i !== index) }, 'counterparts');
    if (people[index]?.name)
      tell(t('removed', { name: people[index].name }), () => set({ counterparts: people }));
  };
  return (
    <fieldset className="field">
      <legend>{t('met')}</legend>
      {people.map((person, index) => (
        <div key={index} className={doubtOf(hand, `counterparts.${index}`) ? 'field-doubt' : ''}>
          <div className="counterpart">
            <TextField
              label={t('name')}
              value={person.name}
              maxLength={60}
              onValue={(name) => change(index, { name })}
            />
            <TextField
              label={t('jobTitle')}
              value={person.title ?? ''}
              maxLength={60}
              onValue={(title) => change(index, { title })}
            />
            <SelectField
              label={t('seniority')}
              value={person.seniority}
              onValue={(seniority) => change(index, { seniority })}
              choices={SENIORITIES.map((rank) => ({ value: rank, label: say(rank) }))}
            />
            <Button
              look="quiet"
              className="button-icon"
              aria-label={t('removePerson', { name: person.name })}
              onClick={() => remove(index)}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          {doubtOf(hand, `counterparts.${index}`)}
        </div>
      ))}
      <div>
        <Button
          onClick={() => set({ counterparts: [...people, { name: '', title: '', seniority: 'working' }] })}
        >
          <span aria-hidden="true">＋</span>
          {t(people.length ? 'addPerson' : 'addFirst')}
        </Button>
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
