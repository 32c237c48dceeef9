/** What belongs to a record and is told with it. */
export interface PartTables {
  contractCredits: { versionId: string; teamId: string; percent: string };
  contractFunds: { versionId: string; dueOn: string; amount: string };
  contractEvidence: EvidencePart & { contractId: string };
  milestoneEvidence: EvidencePart & { milestoneId: string };
  creditMovements: {
    id: string;
    contractId: string;
    versionId: string;
    teamId: string;
    kind: 'signing' | 'amendment';
    percent: string;
    amount: string;
    occurredOn: string;
    creditedOn: string;
    recordedAt: string;
  };
  projectTurns: {
    id: string;
    projectId: string;
    kind: 'pause' | 'termination';
    occurredOn: string;
    reason: string;
    recordedAt: string;
    recordedBy: string;
  };
  taskTurns: {
    id: string;
    taskId: string;
    kind: 'acceptance' | 'start' | 'completion' | 'closure' | 'reopening';
    at: string;
    recordedAt: string;
    recordedBy: string;
    reason: string | null;
    rating: number | null;
  };
  taskClocks: {
    taskId: string;
    responseDueAt: string | null;
    dueAt: string | null;
    nextLevel: string | null;
    nextAt: string | null;
  };
  importRows: {
    importId: string;
    rowNumber: number;
    externalKey: string;
    outcome: 'unchanged';
    recordId: string;
    rowHash: string;
    warnings: string[];
  };
  externalKeys: {
    entity: 'projects';
    source: string;
    externalKey: string;
    recordId: string;
    content: object;
    importId: string;
  };
  surveyInvitations: {
    id: string;
    campaignId: string;
    enterpriseId: string;
    tokenHash: string;
    expiresAt: string;
    teamId: string | null;
    districtId: string | null;
    departmentId: string | null;
  };
  surveyAnswers: {
    invitationId: string;
    answeredAt: string;
    marks: Record<string, number>;
    comment: string | null;
    deviceHash: string;
  };
  taskRungs: { taskId: string; level: string; dueAt: string; reachedAt: string };
}

interface EvidencePart {
  id: string;
  fileId: string;
  kind: string;
  addedAt: string;
  addedBy: string;
}
