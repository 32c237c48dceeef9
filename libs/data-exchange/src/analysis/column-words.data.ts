/** What a column of an office's sheet can mean. */
export type Concept =
  | 'serial'
  | 'key'
  | 'title'
  | 'investor'
  | 'code'
  | 'unit'
  | 'introducer'
  | 'district'
  | 'industry'
  | 'sector'
  | 'amount'
  | 'fixed-assets'
  | 'funds'
  | 'kind'
  | 'signed'
  | 'filed'
  | 'planned-start'
  | 'start'
  | 'planned-completion'
  | 'completion'
  | 'planned-commissioning'
  | 'commissioning'
  | 'planned-attainment'
  | 'attainment'
  | 'performing'
  | 'capacity'
  | 'progress'
  | 'talks'
  | 'expected'
  | 'contact'
  | 'phone'
  | 'next-step'
  | 'visit-date'
  | 'visit-kind'
  | 'place'
  | 'hosts'
  | 'needs'
  | 'minutes'
  | 'name'
  | 'country'
  | 'channel'
  | 'remark'
  | 'other';

/**
 * Header words → meaning, the first that fits wins: special before general. They are held against the column's own
 * words first, then against its whole path (建设进度 / 实际开工).
 */
export const COLUMN_WORDS: readonly (readonly [Concept, RegExp])[] = [
  ['serial', /^(序号|编号|序|号|no|№|项次)$/i],
  ['key', /(项目|合同|台账|备案|线索|企业)(编号|编码|代码|id|号)$/i],
  ['code', /信用代码|组织机构代码|税号|纳税人识别号/],
  ['industry', /行业(代码|分类代码|门类)|国民经济行业/],
  ['phone', /电话|手机|联系方式|联系号码/],
  ['planned-attainment', /(计划|预计|拟|约定).*达产|达产.*(计划|预计)/],
  ['attainment', /达产|达效/],
  ['planned-commissioning', /(计划|预计|拟|约定).*(投产|运营|开业)|(投产|运营|开业).*(计划|预计)/],
  ['planned-completion', /(计划|预计|拟|约定).*(竣工|完工|建成)|(竣工|完工|建成).*(计划|预计)/],
  ['planned-start', /(计划|预计|拟|约定).*(开工|动工|开建)|(开工|动工|开建).*(计划|预计)/],
  ['completion', /竣工|完工|建成/],
  ['commissioning', /投产|试生产|运营时间|开业|投运/],
  ['start', /开工|动工|开建|奠基/],
  ['performing', /履约|落地时间|注册时间|公司注册/],
  ['funds', /到位|已投资|完成投资|到资|累计投资|已投/],
  ['fixed-assets', /固投|固定资产|设备投资/],
  ['expected', /(拟|意向|预计|计划|洽谈).*(投资|金额|规模)|意向额/],
  ['kind', /(协议|合同|签约)(类型|类别|性质|形式)/],
  ['signed', /签约|签订|签署|签定|合同(时间|日期)|协议(时间|日期)/],
  [
    'filed',
    /首报|报备|填报(时间|日期)|登记(时间|日期)|上报(时间|日期)|首谈|线索(时间|日期)|获取(时间|日期)|接洽(时间|日期)/,
  ],
  ['visit-kind', /(拜访|走访|考察|来访|活动)(类型|方式|形式|性质)/],
  ['visit-date', /(拜访|走访|考察|来访|外出|活动|接待)(时间|日期)|^(时间|日期)$/],
  ['place', /(拜访|走访|考察|会面|活动)?地点|地址|目的地/],
  ['hosts', /带队|参加人|我方|陪同|随行|出访人/],
  ['needs', /诉求|需求|关注/],
  ['minutes', /(洽谈|会谈|考察|交流)(内容|情况|纪要)|主要内容/],
  ['next-step', /下一?步|下步|后续|工作计划|拟采取/],
  ['talks', /(洽谈|谈判|对接|推进|项目)(阶段|状态|进展)|跟进(阶段|状态|情况)|在谈阶段/],
  ['progress', /(进展|进度|状态|现状|形象进度|项目情况)/],
  ['introducer', /引荐|引进单位|推荐单位|首报单位|介绍人/],
  ['contact', /联系人|对接人|投资方负责人|企业负责人|客商(姓名)?$/],
  [
    'unit',
    /(责任|牵头|招商|承办|负责|主办|包联|跟踪|归口|申报|填报|推进)(单位|部门|主体|团队|专班|小组)|^(专班|单位|部门|责任人单位|招引单位)$|责任专班|招引(单位|部门|专班|团队)/,
  ],
  [
    'district',
    /(落户|落地|所属|所在)?(区县|县区|园区|街道|镇街|乡镇|辖区|片区|属地)|落户地|落地区域|建设地点/,
  ],
  ['channel', /(信息|线索|项目)来源|来源渠道/],
  ['country', /国别|国家|地区来源/],
  ['sector', /产业(类别|分类|类型|领域)|行业(类别|领域|分类)?$|所属(行业|产业)|产业$|领域$|类别$/],
  ['capacity', /(设计)?产能|生产能力|年产/],
  [
    'investor',
    /投资(方|商|主体|企业|人|单位|公司)|客商名称|企业名称|公司名称|业主|建设单位|签约(方|企业|主体)|乙方|客商|来访(企业|单位)|拜访(企业|单位|对象)|走访(企业|单位)|考察企业|单位名称/,
  ],
  ['title', /项目名称|项目$|^名称$|合同名称|线索名称|协议名称|工程名称/],
  ['amount', /总投资|投资(总)?额|合同(金)?额|协议(金)?额|签约(金)?额|投资规模|计划投资|投资(金额)?$|金额$/],
  ['remark', /备注|说明|问题|存在|困难|附注/],
];

/** A word of the leaf that says too little alone: 计划 under 开工时间. */
export const LEAF_WORDS =
  /^(计划|实际|预计|时间|日期|金额|名称|类型|情况|其中|小计|累计|本月|本年|内容|单位|合同|协议)$/;

/** A unit in a header or above the sheet: 总投资（万元）, 单位：亿元. */
export const UNIT_WORDS = /(亿元|千万元|百万元|万元|千元|亿|万(?!吨|平|亩|人|台|套)|(?<!美|欧|港|日|韩)元)/;
