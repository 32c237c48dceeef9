import { Tag } from '../../components/light';
import type { Task } from '../../lib/api';
import { useLanguage } from '../../lib/i18n';
import { tasks } from './text';
import { workingTime } from './working-words';

/** The clock that runs now, as text: of the first answer until it is given, then of the result. */
export function Clock({ task }: { task: Task }) {
  const t = tasks.use();
  const { response, resolution } = task.clock;
  const unanswered = task.status === 'submitted';
  const limit = unanswered ? response : resolution;
  const words = useLimitWords()(limit);
  const tone = limit.state === 'overdue' || limit.state === 'late' ? 'red' : 'grey';
  return <Tag tone={tone}>{unanswered ? t('answerFirst', { clock: words }) : words}</Tag>;
}

export function useLimitWords() {
  const t = tasks.use();
  const language = useLanguage();
  return ({ state, remainingMinutes }: Task['clock']['response']): string => {
    const time = workingTime(remainingMinutes, language);
    if (state === 'paused') return t('stands', { time });
    if (state === 'met') return t('met');
    if (state === 'late') return t('late', { time });
    return t(remainingMinutes < 0 ? 'over' : 'left', { time });
  };
}
