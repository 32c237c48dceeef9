export interface Industry {
  code: string;
  label: string;
  sector: 'manufacturing' | 'services' | 'technology';
  /** GB/T 4754. */
  classes: string[];
  /** The task force that receives it. */
  taskForce: string;
  /** What its companies call themselves. */
  words: string[];
  brands: string[];
  nodes: string[];
  /** What is planned; `{n}` is one of `sizes`. */
  projects: string[];
  sizes: number[];
}

const words = (text: string) => text.split(' ');

export const INDUSTRIES: Industry[] = [
  {
    code: 'storage',
    label: '储能',
    sector: 'manufacturing',
    classes: ['3841', '3824'],
    taskForce: 'tf-1',
    words: words('储能科技 储能系统 新能源科技 电池技术'),
    brands: words(
      '恒蓄 澜能 昱储 拓电 蓝穹 禾光 砺能 云湃 衡川 星麓 沃岭 启驰 瑞岑 青禾 正弦 朗塔 海珀 泽屿',
    ),
    nodes: words('电芯 储能变流器 电池管理系统 液冷温控 系统集成'),
    projects: ['年产 {n}GWh 储能电芯项目', '{n}GWh 储能系统集成基地', '年产 {n} 万台储能变流器项目'],
    sizes: [2, 3, 5, 8, 10],
  },
  {
    code: 'chips',
    label: '半导体',
    sector: 'manufacturing',
    classes: ['3973', '3562'],
    taskForce: 'tf-2',
    words: words('半导体 微电子 集成电路 半导体设备'),
    brands: words(
      '芯屿 矽澜 晶砺 微衍 瀚芯 辰硅 砺晶 凌微 芯垚 纳衡 硅岭 昱芯 芯禾 睿珀 元矽 聚晶 曜芯 格微',
    ),
    nodes: words('功率器件 先进封装 刻蚀设备零部件 硅片 测试'),
    projects: [
      '月产 {n} 万片功率器件封测项目',
      '年产 {n} 万只碳化硅模块项目',
      '设备零部件一期 {n} 条产线项目',
    ],
    sizes: [2, 3, 4, 6, 12],
  },
  {
    code: 'biotech',
    label: '生物医药',
    sector: 'technology',
    classes: ['2761', '2720'],
    taskForce: 'tf-3',
    words: words('生物医药 生物科技 医疗科技 制药'),
    brands: words(
      '康岑 珩生 百砚 瑞禾 诺衍 和颐 沐康 源沛 泰谷 华砺 博蕴 愈良 济澜 安蔚 迈禾 同曦 普岚 森济',
    ),
    nodes: words('抗体药物 高值耗材 合同生产 体外诊断 药用辅料'),
    projects: [
      '{n}000 升抗体药物中试与产业化项目',
      '高值耗材 {n} 条产线项目',
      '体外诊断试剂年产 {n} 万盒项目',
    ],
    sizes: [2, 4, 6, 8, 20],
  },
  {
    code: 'machines',
    label: '高端装备',
    sector: 'manufacturing',
    classes: ['3491', '3421'],
    taskForce: 'tf-4',
    words: words('智能装备 精密机械 机器人 自动化设备'),
    brands: words(
      '砺锋 恒锻 拓机 骏工 远锐 铸山 天枢 开砺 锐擎 博铣 瀚械 正驭 启工 力岳 衡锋 钜砺 昊机 诚锻',
    ),
    nodes: words('精密减速器 五轴机床 工业机器人 伺服系统 检测装备'),
    projects: ['年产 {n} 万套精密减速器项目', '五轴机床总装 {n} 条线项目', '年产 {n}000 台工业机器人项目'],
    sizes: [2, 3, 5, 6, 10],
  },
  {
    code: 'materials',
    label: '新材料',
    sector: 'manufacturing',
    classes: ['3985', '2651'],
    taskForce: 'tf-4',
    words: words('新材料 材料科技 高分子材料 复合材料'),
    brands: words(
      '纤禾 聚岭 澜材 碳屿 昱膜 瓷衡 钛谷 晶蓝 合砚 凝远 锦纤 朗碳 硅禾 拓膜 恒粒 宇釉 新砺 氟岚',
    ),
    nodes: words('碳纤维 光学膜 电子陶瓷 特种工程塑料 隔膜'),
    projects: ['年产 {n}000 吨碳纤维复材项目', '光学膜 {n} 条涂布线项目', '年产 {n} 万吨特种工程塑料项目'],
    sizes: [2, 3, 4, 5, 6],
  },
  {
    code: 'low-altitude',
    label: '低空经济',
    sector: 'technology',
    classes: ['3963', '3741'],
    taskForce: 'tf-4',
    words: words('航空科技 无人机 飞行器技术 低空技术'),
    brands: words(
      '云雀 翼川 翼砺 穹驭 鸢禾 云擎 飞屿 凌鸢 翔衡 羽拓 天岑 旋澜 驭风 雁禾 苍翎 旋羽 高岚 振翎',
    ),
    nodes: words('整机 飞控 碳纤维机身 电推进 运营服务'),
    projects: [
      '年产 {n}00 架物流无人机项目',
      '载人飞行器试制与试飞基地（{n} 个机位）项目',
      '{n} 万套飞控系统项目',
    ],
    sizes: [2, 3, 5, 6, 8],
  },
  {
    code: 'ai',
    label: '人工智能',
    sector: 'technology',
    classes: ['6513', '6531'],
    taskForce: 'tf-2',
    words: words('智能科技 人工智能 数据科技 信息技术'),
    brands: words(
      '深砚 智澜 知衡 数禾 云岑 觉川 慧屿 算岭 灵枢 明砺 译衡 视拓 思砚 言蹊 象砚 玄禾 语岚 星算',
    ),
    nodes: words('行业大模型 智能算力 机器视觉 数据标注 边缘计算'),
    projects: ['{n}000 卡智能算力中心项目', '工业视觉研发总部及 {n} 条产线项目', '数据标注基地 {n}00 席项目'],
    sizes: [2, 3, 5, 8, 10],
  },
  {
    code: 'auto-parts',
    label: '汽车零部件',
    sector: 'manufacturing',
    classes: ['3670', '3612'],
    taskForce: 'tf-1',
    words: words('汽车零部件 汽车电子 底盘系统 汽车科技'),
    brands: words('驰衡 轩砺 轮岭 骏屿 途拓 飞毂 擎禾 安驭 捷衍 辅川 恒轴 瑞辕 联毂 宏辕 越砺 迅衡'),
    nodes: words('线控制动 一体压铸 热管理 智能座舱 轻量化底盘'),
    projects: ['年产 {n}0 万套线控制动项目', '一体压铸 {n} 条产线项目', '年产 {n}0 万套热管理模块项目'],
    sizes: [2, 3, 4, 5, 6],
  },
  {
    code: 'food',
    label: '绿色食品',
    sector: 'manufacturing',
    classes: ['1432', '1529'],
    taskForce: 'tf-3',
    words: words('食品 食品科技 农业科技'),
    brands: words('禾岭 谷屿 味川 乡禾 果岚 麦衡 泉砚 粮澜 蜜川 稻拓'),
    nodes: words('预制菜 冷链 功能食品 包装水'),
    projects: ['年产 {n} 万吨预制菜中央厨房项目', '功能食品 {n} 条产线项目'],
    sizes: [2, 3, 4, 5, 6],
  },
  {
    code: 'supply-chain',
    label: '供应链服务',
    sector: 'services',
    classes: ['5920', '5821'],
    taskForce: 'tf-4',
    words: words('供应链管理 物流科技 冷链物流'),
    brands: words('通衡 捷屿 联砺 万驿 速岭 港澜 云仓禾 货拓 陆桥川 集岚'),
    nodes: words('区域分拨 冷链仓储 跨境电商 多式联运'),
    projects: ['{n} 万平方米区域分拨中心项目', '{n} 万吨冷链仓储项目'],
    sizes: [3, 5, 6, 8, 10],
  },
];
