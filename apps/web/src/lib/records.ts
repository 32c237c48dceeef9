/** Where a record is read; undefined for a kind that has no page. */
export function recordPath(recordType: string, id: string): string {
  if (recordType === 'org-unit') return `/scores?team=${id}`;
  if (recordType === 'verification-queue') return '/verification';
  const folder = FOLDERS[recordType];
  return folder ? `/${folder}/${id}` : '/';
}

export const hasPage = (recordType: string): boolean => recordType in FOLDERS;

const FOLDERS: Record<string, string> = {
  visit: 'visits',
  lead: 'leads',
  enterprise: 'enterprises',
  contract: 'contracts',
  project: 'projects',
  'facilitation-task': 'tasks',
  escalation: 'escalations',
  'survey-campaign': 'surveys',
};
