import type { SheetEntity } from '@taproot/sheet-fields';
import { MeaningField } from './meaning-field';
import { meaningsOf, withMeanings, type Spec } from './sheet-draft';
import { imports } from './text';
import { WordsEditor } from './words-editor';

interface Props {
  entity: SheetEntity;
  field: string;
  spec: Spec;
  set: (spec: Spec) => void;
}

/** Whole cells, words inside cells, spans of rows: each with what it means. */
export function WordsEditors({ entity, field, spec, set }: Props) {
  const t = imports.use();
  const at = { entity, field };
  if (spec.byRows)
    return (
      <WordsEditor
        {...at}
        legend={t('byRows')}
        entries={spec.byRows.map(({ from, to, is }) => [t('rowsAt', { from, to }), is])}
        onEntries={(said) =>
          set({ ...spec, byRows: spec.byRows!.map((one, i) => ({ ...one, is: said[i]?.[1] ?? '' })) })
        }
        isFixed
      />
    );
  return (
    <>
      <WordsEditor
        {...at}
        legend={t('wholeCells')}
        entries={meaningsOf(spec)}
        onEntries={(said) => set(withMeanings(spec, said))}
      />
      <WordsEditor
        {...at}
        legend={t('insideCells')}
        entries={Object.entries(spec.contains ?? {})}
        onEntries={(said) => set({ ...spec, contains: orNone(said) })}
      />
      {spec.contains && (
        <MeaningField
          {...at}
          label={t('allOthers')}
          value={spec.otherwise ?? ''}
          onValue={(otherwise) => set({ ...spec, otherwise })}
        />
      )}
    </>
  );
}

function orNone(said: readonly [string, string][]): Record<string, string> | undefined {
  const stated = said.filter(([word]) => word.trim() !== '');
  return stated.length > 0 ? Object.fromEntries(stated) : undefined;
}
