import { defineErrors } from '@taproot/kernel';

export const firstReportErrors = defineErrors({
  noReportOfYours: {
    status: 422,
    en: 'You have no lead on this investor that could stand first. File yours, or name it in leadId.',
    zh: '您没有同一投资方的线索可主张首报。请先填报，或用 leadId 指明。',
  },
  disputeOpen: {
    status: 409,
    en: 'This is disputed already; wait for the ruling.',
    zh: '该争议已提出，请等待裁定。',
  },
  disputeRuled: {
    status: 409,
    en: 'This dispute is ruled. With new facts, raise a new one.',
    zh: '该争议已裁定。如有新情况，请另行提出。',
  },
  rulingNotYours: {
    status: 403,
    en: 'Another person rules: not who raised the dispute, and nobody of the teams it is about.',
    zh: '应由他人裁定：提出争议者和争议双方人员不得裁定。',
  },
});
