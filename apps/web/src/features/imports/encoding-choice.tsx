import { SelectField } from '../../components/field';
import { imports } from './text';
import type { Encoding } from './work';

interface Props {
  encoding: Encoding | undefined;
  choose: (encoding: Encoding | undefined) => void;
}

/** How a table of texts is written. */
export function EncodingChoice({ encoding, choose }: Props) {
  const t = imports.use();
  const isListed = encoding !== undefined && ENCODINGS.includes(encoding);
  return (
    <SelectField
      label={t('encoding')}
      hint={t('encodingHint')}
      value={encoding ?? ''}
      onValue={(next) => choose(ENCODINGS.find((one) => one === next))}
      choices={[...(isListed ? [] : [encoding ?? '']), ...ENCODINGS].map((value) => ({
        value,
        label: value === '' ? t('encodingGuessed') : value.toUpperCase(),
      }))}
    />
  );
}

const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-kr',
];
