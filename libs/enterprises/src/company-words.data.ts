/**
 * Words that say what a company does or what kind it is, not who it is. They count little when two names are
 * compared: 宝武钢铁 and 首钢钢铁 share half their characters and nothing else. Our own list.
 */
export const GENERIC_WORDS = new Set(
  `
  科技 技术 高科 实业 工业 企业 产业 集团 控股 投资 发展 开发 贸易 商贸 工贸 进出口 国际 全球 联合 合作 股份 创新 创业
  新材料 材料 新能源 能源 储能 氢能 电子 信息 网络 软件 智能 智造 制造 装备 机械 设备 仪器 仪表 精密 精工 模具 五金
  汽车 整车 零部件 部件 配件 客车 摩托车 机车 轨道交通 轨道 交通 航空 航天 船舶 海洋 海洋重工 重工 重型 工程机械
  医药 制药 药业 生物 生物科技 医疗 医疗器械 器械 健康 基因 化工 化学 化纤 石化 石油 天然气 燃气 煤炭 焦化 矿业
  环保 环境 节能 水务 钢铁 特钢 特种钢 特殊钢 特种钢铁 特殊钢铁 不锈钢 钢管 钢板 型钢 线材 板材 棒材 轧制 炼铁
  金属 金属制品 金属材料 金属科技 有色 有色金属 制品 钢铁制品 冶金 铸造 铸管 铸业 铸件 铝业 铜业 镍业 钒钛 合金
  食品 饮料 乳业 酒业 农业 农牧 种业 粮油 物流 供应链 仓储 速运 快递 港务 建设 建筑 建工 工程 建材 水泥 玻璃 陶瓷
  电力 电气 电器 电网 电缆 线缆 电机 电源 半导体 微电子 集成电路 芯片 光电 光电子 光学 光伏 太阳能 锂电 锂业 电池
  动力 动力电池 正极 负极 隔膜 电解液 显示 激光 照明 传感 传感器 自动化 机器人 无人机 数字 数据 大数据 云计算
  互联网 物联网 人工智能 通信 通讯 电信 科学 研究院 研究所 设计院 设计 检测 认证 文化 传媒 旅游 酒店 餐饮 教育
  咨询 管理 服务 资产 基金 股权 资本 金融 租赁 银行 保险 证券 信托 地产 房地产 置业 物业 园区 纺织 服装 服饰 家居
  家具 家电 日化 印刷 包装 塑料 塑胶 橡胶 轮胎 纸业 造纸 百货 超市 电商 电子商务 供销 中心 总部 研发
  steel iron stainless special technology technologies tech industrial industries industry industrials group holding
  holdings international global united electronics electronic electric electrical energy power new materials material
  metal metals metallurgy metallurgical products product manufacturing equipment machinery trading trade import export
  investment investments development automotive auto motor motors pharmaceutical pharmaceuticals pharma biotech bio
  medical chemical chemicals battery batteries semiconductor semiconductors systems system solutions services service
  logistics engineering construction casting pipe heavy and of the
  `
    .trim()
    .split(/\s+/),
);

/** Forms in which a company is registered. `limited` and `joint-stock` companies of one name are two companies. */
export type LegalForm = 'limited' | 'joint-stock' | 'partnership' | 'corporation' | 'branch' | 'group';

export const LEGAL_FORMS: ReadonlyMap<string, LegalForm> = new Map(
  Object.entries({
    limited: '有限责任公司 有限公司 有限责任 ltd limited llc gmbh bv srl sarl pte pty kg oy 유한회사',
    'joint-stock': '股份有限公司 股份公司 股份 plc ag sa spa nv ab se 株式会社 株 kk 주식회사',
    partnership: '有限合伙企业 有限合伙 普通合伙 特殊普通合伙 合伙企业 合伙 llp lp',
    corporation: '公司 总公司 co company corp corporation inc incorporated',
    branch: '分公司 子公司 分行 分厂 branch',
    group: '集团 集团公司 group',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form as LegalForm] as const)),
);

/** Written as a place, yet no ground to tell two companies apart: an investor's Chinese arm is the investor. */
export const COUNTRY_WORDS = new Set(
  '中国 中华 大中华区 亚洲 亚太 china prc asia apac 日本 japan 韩国 korea 德国 germany 美国 usa 英国 uk 法国 france'.split(
    ' ',
  ),
);
