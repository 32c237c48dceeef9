import type {
  LifecycleAnswerView,
  LifecycleGroupView,
  LifecycleRecordsView,
} from '../../libs/dashboards/src/lifecycle/lifecycle.view.js';
import type { TestUser } from './test-api.js';

/** The lifecycle view as one user sees it; an answer other than 200 throws. */
export class LifecycleReader {
  constructor(readonly user: TestUser) {}

  async figures(query: string): Promise<LifecycleGroupView[]> {
    return (await this.read<LifecycleAnswerView>(`/dashboards/lifecycle?${query}`)).items;
  }

  /** The only group there is. */
  async one(query: string): Promise<LifecycleGroupView> {
    const groups = await this.figures(query);
    if (groups.length !== 1) throw new Error(`${groups.length} groups`);
    return groups[0]!;
  }

  records(metric: string, query: string): Promise<LifecycleRecordsView> {
    return this.read(`/dashboards/lifecycle/records?metric=${encodeURIComponent(metric)}&${query}`);
  }

  async read<T>(url: string): Promise<T> {
    const answer = await this.user.get<T>(url);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.text}`);
    return answer.body;
  }
}

/** Labels of the rejected with their codes. */
export function why({ rejected }: LifecycleRecordsView): [string, string][] {
  return rejected.map(({ label, reasonCode }) => [label, reasonCode]);
}
