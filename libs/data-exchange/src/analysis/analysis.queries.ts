import { Injectable } from '@nestjs/common';
import type { Language } from '@taproot/platform';
import type { AnalysisView, SheetAnalysisView } from '../dto/analysis.view.js';
import type { ReceivedFile } from '../upload.js';
import { analyse } from './analyse-sheet.js';
import type { Hint, SheetAnalysis } from './analysis.types.js';
import { readGrids } from './read-grids.js';
import type { Why } from './why.data.js';

/** Doubts go first when there is more than anybody reads. */
const MOST_GUESSES = 5000;

@Injectable()
export class AnalysisQueries {
  /** Looks at a file nobody described and stores nothing. */
  async of({ path }: Pick<ReceivedFile, 'path'>, hint: Hint, language: Language): Promise<AnalysisView> {
    const { grids, isWorkbook, text } = await readGrids(path, hint.encoding);
    const sheets = analyse(grids, isWorkbook, hint).map((sheet) => shown(sheet, language));
    if (!text) return { sheets };
    const { encoding, delimiter } = text;
    return {
      sheets: sheets.map((sheet) => ({
        ...sheet,
        mapping: sheet.mapping && { ...sheet.mapping, encoding, delimiter },
      })),
    };
  }
}

function shown({ guesses, findings, ...sheet }: SheetAnalysis, language: Language): SheetAnalysisView {
  const told = ({ code, en, zh }: Why) => ({ code, why: language === 'en' ? en : zh });
  const kept =
    guesses.length <= MOST_GUESSES
      ? guesses
      : guesses.toSorted((a, b) => Number(a.sure) - Number(b.sure)).slice(0, MOST_GUESSES);
  return {
    ...sheet,
    guesses: kept.map(({ why, ...guess }) => ({ ...guess, ...told(why) })),
    findings: findings.map(({ why, code, ...finding }) => ({ ...finding, ...told(why), code })),
  };
}
