import { SelectField } from '../../components/field';
import type { Workbook } from './use-workbook';
import { ENTITIES, type Entity } from './import-fields';
import { HeaderRows } from './header-rows';
import { asEntity } from './sheet-draft';
import { SheetReading } from './sheet-reading';
import { imports } from './text';
import type { Work } from './work';

/** Kinds a sheet can be read anew as; the others go by the names of its columns. */
const READ_ANEW: readonly Entity[] = ['projects', 'leads', 'visits', 'enterprises'];

/** Which sheet, what its rows are, and where they stand. */
export function SheetChoice({ book, work }: { book: Workbook; work: Work }) {
  const t = imports.use();
  const { works, at, open, change, reread } = book;
  const turn = (entity: Entity) => {
    if (READ_ANEW.includes(entity)) {
      void reread({ ...work.hint, entity });
      return;
    }
    const names = work.analysis.columns.map(({ name }) => name);
    const draft = asEntity(work.draft, entity, names);
    change({ draft, proposed: draft, settled: [], jobId: '', isWritten: false });
  };
  return (
    <section className="stack-tight">
      <div className="mapping">
        {works.length > 1 && (
          <SelectField
            label={t('whichSheet', { n: works.length })}
            value={String(at)}
            onValue={(index) => open(Number(index))}
            choices={works.map((one, i) => ({ value: String(i), label: sheetLabel(t, one) }))}
          />
        )}
        <SelectField
          label={t('what')}
          value={work.draft.entity}
          onValue={turn}
          choices={ENTITIES.map((value) => ({ value, label: t(value) }))}
        />
        <HeaderRows key={[at, ...work.analysis.headerRows].join('|')} work={work} reread={reread} />
      </div>
      <SheetReading work={work} />
    </section>
  );
}

function sheetLabel(t: ReturnType<typeof imports.use>, { analysis, draft, isWritten }: Work): string {
  const { name, rows } = analysis;
  if (!rows) return t('sheetWithout', { sheet: name });
  const label = t('sheetOf', { sheet: name, what: t(draft.entity), n: rows.to - rows.from + 1 });
  return isWritten ? `${label} · ${t('written')}` : label;
}
