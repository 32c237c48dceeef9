import { defineErrors } from '@taproot/kernel';

export const admissionReviewErrors = defineErrors({
  reviewInFuture: {
    status: 422,
    en: 'The review lies in the future. Record it once it has taken place.',
    zh: '评审日期还没到，请在评审后登记。',
  },
  reviewerUnknown: {
    status: 422,
    en: 'A reviewer given by id is not a user. Choose the user, or write the name.',
    zh: '有以编号填写的评审人不是系统用户，请选择用户或填写姓名。',
  },
  reviewFileUnknown: {
    status: 422,
    en: 'A file is missing. Upload it first.',
    zh: '有附件不存在，请先上传。',
  },
  reviewFileTwice: {
    status: 422,
    en: 'A file is listed twice as the same kind of evidence.',
    zh: '同一附件以同一类别重复列出。',
  },
});
