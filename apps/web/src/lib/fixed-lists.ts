/** Codes of the contract, in the order people think of them. */
export const LEAD_STAGES = ['filed', 'valid', 'negotiation', 'signed', 'invalid', 'lost', 'dormant'] as const;
export const VISIT_KINDS = ['outgoing', 'incoming', 'mutual-inspection'] as const;
export const SENIORITIES = ['decision-maker', 'senior', 'working'] as const;
export const SECTORS = ['manufacturing', 'services', 'technology', 'other'] as const;
export const CHANNELS = [
  'visit',
  'department',
  'chain-leader-referral',
  'association',
  'fund',
  'intermediary',
  'event',
  'scenario',
  'enterprise-itself',
  'hotline',
  'other',
] as const;
