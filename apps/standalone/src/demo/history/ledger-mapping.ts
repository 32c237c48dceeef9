import { HEADER_ROWS, SECTORS, SHEET } from './ledger-columns.data.js';

export const SOURCE = '招商引资签约项目台账';

/** How staff told the import to read the ledger. */
export function mappingOf(between: number[], last: number): object {
  const progress = (name: string) => ({ column: `建设进度 / ${name}` });
  return {
    source: SOURCE,
    sheet: SHEET,
    headerRows: HEADER_ROWS,
    rows: { from: HEADER_ROWS.at(-1)! + 1, to: last, skip: between },
    unit: '万元',
    key: ['项目编号'],
    columns: {
      title: { column: '项目名称' },
      enterpriseName: { column: '投资方' },
      sector: {
        column: '产业',
        values: Object.fromEntries(Object.entries(SECTORS).map(([sector, word]) => [word, sector])),
      },
      ownerTeamCode: { column: '责任单位' },
      contractKind: { constant: 'formal' },
      contractSignedOn: { column: '签约时间' },
      contractAmount: { column: '合同额', amount: 'zh' },
      currency: { constant: 'CNY' },
      fundsInPlace: { column: '到位资金', amount: 'zh' },
      plannedGroundbreakingOn: progress('计划开工'),
      groundbreakingOn: progress('开工'),
      completionOn: progress('竣工'),
      commissioningOn: progress('投产'),
      capacityAttainmentOn: progress('达产'),
    },
  };
}
