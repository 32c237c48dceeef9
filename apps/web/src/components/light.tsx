import './light.css';
import { common } from './text';

export type LightColour = 'green' | 'watch' | 'yellow' | 'red';
const WORD = { green: 'lightGreen', watch: 'lightWatch', yellow: 'lightYellow', red: 'lightRed' } as const;
const LETTER: Record<LightColour, readonly [string, string]> = {
  green: ['绿', 'G'],
  watch: ['观', 'W'],
  yellow: ['黄', 'Y'],
  red: ['红', 'R'],
};

/** Never colour alone: a letter and a word. */
export function Light({ colour, word, lang }: { colour: LightColour; word?: string; lang: 'zh-CN' | 'en' }) {
  const t = common.use();
  return (
    <span className={`light light-${colour}`}>
      <b aria-hidden="true">{LETTER[colour][lang === 'en' ? 1 : 0]}</b>
      {word ?? t(WORD[colour])}
    </span>
  );
}

/** A word for a state that is no light (a stage, a kind). */
export function Tag({ children, tone = 'grey' }: { children: string; tone?: 'grey' | LightColour }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
