const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛娄边卞危古车房冷滕仇宫苑寇巩晏敖冉褚戚冀艾蒲池牧郎尚匡楼蓝米臧邬虞应都和从';
const DOUBLE = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '端木',
  '宇文',
  '长孙',
  '南宫',
];

const SINGLES = new Set(SINGLE);
const DOUBLES = new Set(DOUBLE);

/** Surnames that are also small words: 向我们, 于上海, 和客商. A name that starts with one is never sure. */
const SMALL_WORDS = new Set('于向和时应从都由位成安关解强单位米车房池项查管包路');

/** Length of the surname at `at`: 2, 1 or 0. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (DOUBLES.has(text.slice(at, at + 2))) return 2;
  return SINGLES.has(text.charAt(at)) ? 1 : 0;
}

export function isSmallWord(character: string): boolean {
  return SMALL_WORDS.has(character);
}
