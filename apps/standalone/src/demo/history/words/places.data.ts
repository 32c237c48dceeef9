export type Circle = 'east' | 'north' | 'south' | 'west';

export interface Place {
  name: string;
  circle: Circle;
  /** GB/T 2260, where its companies register. */
  region: string;
  /** Where its companies sit. */
  parks: string[];
}

export const PLACES: Place[] = [
  {
    name: '上海',
    circle: 'east',
    region: '310115',
    parks: ['张江科学城', '临港新片区', '金桥', '松江经开区'],
  },
  { name: '苏州', circle: 'east', region: '320505', parks: ['工业园区', '高新区科技城', '吴中经开区'] },
  { name: '杭州', circle: 'east', region: '330108', parks: ['滨江高新区', '未来科技城', '钱塘区'] },
  { name: '无锡', circle: 'east', region: '320214', parks: ['新吴区', '蠡园开发区'] },
  { name: '宁波', circle: 'east', region: '330212', parks: ['鄞州区', '前湾新区'] },
  { name: '南京', circle: 'east', region: '320115', parks: ['江宁开发区', '江北新区'] },
  {
    name: '北京',
    circle: 'north',
    region: '110108',
    parks: ['中关村软件园', '亦庄', '昌平生命科学园', '望京'],
  },
  { name: '天津', circle: 'north', region: '120116', parks: ['滨海高新区', '泰达'] },
  { name: '济南', circle: 'north', region: '370112', parks: ['高新区齐鲁软件园', '起步区'] },
  { name: '保定', circle: 'north', region: '130602', parks: ['高新区', '中关村创新中心'] },
  { name: '青岛', circle: 'north', region: '370212', parks: ['崂山区', '西海岸新区'] },
  { name: '深圳', circle: 'south', region: '440305', parks: ['南山科技园', '光明科学城', '坪山高新区'] },
  { name: '东莞', circle: 'south', region: '441900', parks: ['松山湖', '滨海湾新区'] },
  { name: '广州', circle: 'south', region: '440112', parks: ['黄埔科学城', '南沙'] },
  { name: '厦门', circle: 'south', region: '350206', parks: ['火炬高新区', '软件园三期'] },
  { name: '武汉', circle: 'west', region: '420111', parks: ['东湖高新区', '车谷'] },
  { name: '成都', circle: 'west', region: '510107', parks: ['天府新区', '高新西区'] },
  { name: '西安', circle: 'west', region: '610113', parks: ['高新区', '经开区'] },
  { name: '长沙', circle: 'west', region: '430104', parks: ['岳麓高新区', '星沙'] },
];

/** The demo city's own. */
export const HOME_SITES = [
  '高新区北园 12 号地块',
  '城东智造园 3 号标准厂房',
  '城西生物医药产业园',
  '高新区中试基地',
  '江州港临港片区',
];
export const HOME_ROOMS = [
  '江州市企业服务中心',
  '高新区管委会二楼会议室',
  '城东智造园展示中心',
  '市政务中心 418 室',
];
