import fc from 'fast-check';
import { readNote } from './index.js';

/**
 * Notes put together from parts whose meaning is known: whatever the reader is sure of must be so. Parts are
 * chosen to run into each other: names that hold small words, firms that begin with places or joints.
 */
const surname = fc.constantFrom(...'王李张刘陈杨黄赵周吴曾于向和时应方高成安单傅任余叶', '欧阳', '司马');
const givenName = fc.constantFrom(
  '向东',
  '和平',
  '为民',
  '在兴',
  '国',
  '敏',
  '一',
  '志远',
  '建军',
  '会明',
  '来福',
  '雷',
  '立新',
  '文',
  '成',
  '都',
  '说',
  '表',
  '就业',
  '代',
  '共明',
  '晓东',
  '参',
  '介',
  '接班',
  '与时',
  '力',
  '同',
);
const name = fc.tuple(surname, givenName).map(([first, rest]) => first + rest);
const title = fc.constantFrom(
  '董事长',
  '总经理',
  '副总经理',
  '财务总监',
  '投资总监',
  '项目经理',
  '市场部经理',
  '总裁',
  '副总裁',
  '厂长',
  '总工程师',
);
const firm = fc.constantFrom(
  '江苏恒能储能有限公司',
  '同方股份有限公司',
  '和平县粤深实业有限公司',
  '大同煤矿集团有限公司',
  '上海和辉光电股份有限公司',
  '及成通讯科技有限公司',
  '博世(中国)投资有限公司',
  '到家物流有限公司',
  '在线途游科技有限公司',
  '宁德时代新能源科技股份有限公司',
  '嘉善日善电脑配件有限公司',
  '北京同仁堂科技发展有限公司',
  '中集企业有限公司',
  '由由实业有限公司',
  '武钢集团昆明钢铁股份有限公司安宁分公司',
  '号百信息服务有限公司',
  '去哪儿网信息技术有限公司',
  '向阳新材料有限公司',
);
const city = fc.constantFrom('上海', '深圳市', '苏州', '大同', '和田', '杭州市');
const after = fc.constantFrom(
  '座谈',
  '介绍了情况',
  '热情接待',
  '一行',
  '参加',
  '向我们介绍',
  '就项目交流',
  '和我们见面',
  '在场',
  '说不急',
  '陪同参观',
  '与会',
  '来迎接',
  '',
);

interface Made {
  text: string;
  name: string;
  title: string;
  firm: string;
}
type Parts = [name: string, title: string, firm: string, city: string, after: string];
const TEMPLATES: ((...parts: Parts) => string)[] = [
  (n, t, f, c, a) => `5月12日赴${c}拜访${f}，${t}${n}${a}。`,
  (n, t, f, c, a) => `5月12日在${c}和${f}${t}${n}${a}。`,
  (n, t, f, c, a) => `昨天在${c}与${f}座谈，见到${n}${t}${a}`,
  (n, t, f, _, a) => `5月12日，${f}${t}${n}来访${a && `，${a}`}。`,
  (n, t, f, _, a) => `今天接待${f}${n}（${t}）${a}`,
  (n, t, f, c, a) => `5月12日到${c}走访${f}。见了${t}${n}${a}`,
  (n, t, f) => `企业：${f}\n对方：${t}${n}\n日期：5月12日`,
  (n, t, f, c) => `5月12日，我和李四去${c}会见${f}的${n}${t}，对方邀请我们下周来访。`,
];
const made: fc.Arbitrary<Made> = fc
  .tuple(fc.constantFrom(...TEMPLATES), name, title, firm, city, after)
  .map(([template, n, t, f, c, a]) => ({ text: template(n, t, f, c, a), name: n, title: t, firm: f }));

/** `read` where the note says something else. */
function falsehoods(note: Made): string[] {
  const { visit, fields } = readNote(note.text, { today: '2026-05-20', people: ['李四'] });
  const told: [path: string, read: string | undefined, meant: string][] = [
    ['enterpriseName', visit.enterpriseName, note.firm],
  ];
  for (const [index, person] of (visit.counterparts ?? []).entries())
    told.push(
      [`counterparts.${index}.name`, person.name, note.name],
      [`counterparts.${index}.title`, person.title, note.title],
    );
  return told.flatMap(([path, read, meant]) =>
    fields[path]?.sure && read !== meant ? [`${path}: ${read} for ${meant}`] : [],
  );
}

describe('notes made of parts', () => {
  it('are read sure only where the reading is so', () => {
    const property = fc.property(made, (note) => expect(falsehoods(note)).toEqual([]));
    expect(() => fc.assert(property, { numRuns: 2_000 })).not.toThrow();
  });
});
