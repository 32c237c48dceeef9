import { defineErrors } from '@taproot/kernel';

export const fileErrors = defineErrors({
  fileMissing: {
    status: 400,
    en: 'Send one file in the form field "file" (multipart/form-data).',
    zh: '请以 multipart/form-data 在 file 字段中上传一个文件。',
  },
  fileEmpty: { status: 422, en: 'This file is empty.', zh: '这个文件是空的。' },
  fileNamedTwice: {
    status: 422,
    en: 'A file is named twice. It proves one thing; name it once, as what it mainly is.',
    zh: '同一附件列了两次。一个附件只作一项证明，请只列一次。',
  },
  fileTypeRefused: {
    status: 422,
    en: 'Pictures, PDF, Office documents, recordings and plain text can be kept; this is something else.',
    zh: '可上传图片、PDF、办公文档、录音录像和纯文本，此文件不在其列。',
  },
});
