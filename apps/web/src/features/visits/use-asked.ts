import { useAnswer, type Enterprise, type Lead, type Visit } from '../../lib/api';
import type { VisitDraft } from './visit-draft';

/** What the link to the form already says: the lead, the enterprise, or the visit this one follows. */
export function useAsked(params: URLSearchParams) {
  const [leadId, enterpriseId, after] = ['leadId', 'enterpriseId', 'after'].map(
    (name) => params.get(name) ?? '',
  ) as [string, string, string];
  const lead = useAnswer('/leads/{id}', { path: { id: leadId } }, { enabled: leadId !== '' });
  const enterprise = useAnswer(
    '/enterprises/{id}',
    { path: { id: enterpriseId } },
    { enabled: enterpriseId !== '' },
  );
  const earlier = useAnswer('/visits/{id}', { path: { id: after } }, { enabled: after !== '' });
  return {
    isAsked: Boolean(leadId || enterpriseId || after),
    isPending: lead.isLoading || enterprise.isLoading || earlier.isLoading,
    given: given(lead.data, enterprise.data, earlier.data),
  };
}

function given(lead?: Lead, enterprise?: Enterprise, earlier?: Visit): Partial<VisitDraft> {
  if (enterprise) return { enterprise: { id: enterprise.id, label: enterprise.name } };
  const of = lead ? { ...lead, leadId: lead.id, leadTitle: lead.title } : earlier;
  if (!of) return {};
  return {
    leadId: of.leadId ?? '',
    leadTitle: of.leadTitle ?? '',
    enterprise: { id: of.enterpriseId ?? null, label: of.enterpriseName ?? lead?.investorName ?? '' },
  };
}
