import type { VisitQuality } from '@taproot/kpi-formulas';
import { useState } from 'react';
import { Button } from '../../components/button';
import { score } from '../../lib/format/figures';
import { usePhone } from '../../lib/viewport';
import { QualityParts } from './quality-parts';
import { visits } from './text';

/** Moves while typing, from the same formula that will score the visit. */
export function QualityLine({ quality }: { quality: VisitQuality }) {
  const t = visits.use();
  const phone = usePhone();
  const [open, setOpen] = useState(!phone);
  return (
    <div className="quality-line">
      <div className="row spread">
        <span>
          {t('quality')} <strong>{t('ofHundred', { score: score(quality.score) })}</strong>
        </span>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hideParts' : 'showParts')}
        </Button>
      </div>
      {open && <QualityParts parts={quality.parts} />}
    </div>
  );
}
