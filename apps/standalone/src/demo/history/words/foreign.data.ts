/** Parents abroad; `arm` is their company in China. */
export const FOREIGN: { name: string; country: string; idNumber: string; industry: string; arm?: string }[] =
  [
    {
      name: 'Kessbach Antriebstechnik GmbH',
      country: 'DE',
      idNumber: 'HRB 904417',
      industry: 'machines',
      arm: '凯斯巴赫驱动技术（上海）有限公司',
    },
    {
      name: 'Hoshinari Seiki K.K.',
      country: 'JP',
      idNumber: '0199-01-904418',
      industry: 'machines',
      arm: '星成精机（苏州）有限公司',
    },
    { name: 'Nordlyng Battery AS', country: 'NO', idNumber: '999 904 419', industry: 'storage' },
    {
      name: 'Daesorim Materials Co., Ltd.',
      country: 'KR',
      idNumber: '110111-9904420',
      industry: 'materials',
      arm: '大昭林新材料（杭州）有限公司',
    },
    { name: 'Ardenvale Photonics Ltd', country: 'GB', idNumber: '99044210', industry: 'chips' },
    { name: 'Lumivera Biologics SA', country: 'FR', idNumber: '999 044 220', industry: 'biotech' },
  ];
