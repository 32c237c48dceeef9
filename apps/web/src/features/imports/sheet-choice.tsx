import { SHEET_ENTITIES, type SheetEntity } from '@taproot/sheet-fields';
import { SelectField } from '../../components/field';
import type { Workbook } from './use-workbook';
import { EncodingChoice } from './encoding-choice';
import { HeaderRows } from './header-rows';
import { asEntity } from './sheet-draft';
import { SheetReading } from './sheet-reading';
import { imports } from './text';
import { rowsIn, type Work } from './work';

/** Kinds a sheet can be read anew as; the others go by the names of its columns. */
const READ_ANEW: readonly SheetEntity[] = ['projects', 'leads', 'visits', 'enterprises'];

/** Which sheet, what its rows are, and where they stand. */
export function SheetChoice({ book, work }: { book: Workbook; work: Work }) {
  const t = imports.use();
  const { works, at, open, change, reread } = book;
  const turn = (entity: SheetEntity) => {
    if (READ_ANEW.includes(entity)) {
      void reread({ ...work.hint, entity });
      return;
    }
    const { columns } = work.analysis;
    const [draft, proposed] = [work.draft, work.proposed].map((one) => asEntity(one, entity, columns));
    change({ draft, proposed, settled: [], jobId: '', isWritten: false });
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
          choices={SHEET_ENTITIES.map((value) => ({ value, label: t(value) }))}
        />
        {work.analysis.name === '' && (
          <EncodingChoice
            encoding={work.draft.mapping.encoding}
            choose={(encoding) => void reread({ ...work.hint, encoding })}
          />
        )}
        <HeaderRows key={[at, ...work.analysis.headerRows].join('|')} work={work} reread={reread} />
      </div>
      <SheetReading work={work} />
    </section>
  );
}

function sheetLabel(t: ReturnType<typeof imports.use>, { analysis, draft, isWritten }: Work): string {
  const { name } = analysis;
  const n = rowsIn(analysis);
  if (n === 0) return t('sheetWithout', { sheet: name });
  const label = t('sheetOf', { sheet: name, what: t(draft.entity), n });
  return isWritten ? `${label} · ${t('written')}` : label;
}
