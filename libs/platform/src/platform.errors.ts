import { defineErrors } from '@taproot/kernel';

export const platformErrors = defineErrors({
  invalidInput: {
    status: 400,
    en: 'Some of what was sent cannot be read. See the fields.',
    zh: '有内容无法识别，请看各字段的说明。',
  },
  malformedBody: {
    status: 400,
    en: 'The body is not valid JSON: {why}.',
    zh: '请求体不是有效的 JSON：{why}。',
  },
  malformedAddress: {
    status: 400,
    en: 'This address cannot be read: its % signs stand for nothing.',
    zh: '地址无法识别：其中的 % 编码不成立。',
  },
  malformedQuery: {
    status: 400,
    en: 'The query names {name}, which is not a known field.',
    zh: '查询中的 {name} 不是可识别的字段。',
  },
  malformedForm: {
    status: 400,
    en: 'The form (multipart/form-data) is not whole: it stops early or has no boundary.',
    zh: '上传的表单（multipart/form-data）不完整：提前结束或缺少分隔标记。',
  },
  malformedRequest: { status: 400, en: 'This is not an HTTP request.', zh: '这不是有效的 HTTP 请求。' },
  malformedId: { status: 400, en: '"{value}" is not an id.', zh: '“{value}”不是有效的编号。' },
  badCursor: {
    status: 400,
    en: 'This cursor does not belong to this list. Start from the first page.',
    zh: '翻页标记与此列表不符，请从第一页开始。',
  },
  unknownSort: { status: 400, en: 'This list sorts by {known}.', zh: '此列表可按以下字段排序：{known}。' },
  notSignedIn: { status: 401, en: 'Please sign in.', zh: '请先登录。' },
  notAllowed: {
    status: 403,
    en: 'Your role does not allow this. Ask your team leader or the administrator.',
    zh: '您的角色不能做这一步，请找团队负责人或管理员。',
  },
  notFound: {
    status: 404,
    en: 'There is no such record, or it is not yours to see.',
    zh: '没有这条记录，或不在您的查看范围内。',
  },
  conflict: {
    status: 409,
    en: 'This contradicts what is already recorded ({constraint}).',
    zh: '与已有记录冲突（{constraint}）。',
  },
  stale: {
    status: 412,
    en: 'Somebody changed this record meanwhile; it is now at version {version}. Reload and try again.',
    zh: '这条记录刚被别人改过，现为第 {version} 版，请刷新后再改。',
  },
  tooLarge: {
    status: 413,
    en: 'That is more than can be taken at once ({limit}).',
    zh: '内容超过上限（{limit}）。',
  },
  unsupportedType: {
    status: 415,
    en: 'Send JSON (application/json).',
    zh: '请以 JSON（application/json）发送。',
  },
  valueOutOfRange: { status: 422, en: 'A value is out of range.', zh: '有数值超出允许范围。' },
  idempotencyKeyUnusable: {
    status: 400,
    en: 'An Idempotency-Key has 1 to 200 letters, digits and signs (ASCII).',
    zh: 'Idempotency-Key 应为 1 到 200 个 ASCII 字符。',
  },
  idempotencyKeyReused: {
    status: 422,
    en: 'This Idempotency-Key was already used for another request. Use a new key.',
    zh: '这个 Idempotency-Key 已用于另一请求，请换一个。',
  },
  versionUnreadable: {
    status: 400,
    en: 'If-Match names one version in quotes, such as "3".',
    zh: 'If-Match 应为加引号的一个版本号，例如 "3"。',
  },
  versionRequired: {
    status: 428,
    en: 'Say which version you are changing: If-Match: "<version>".',
    zh: '请在 If-Match 中注明所修改的版本。',
  },
  tooMany: {
    status: 429,
    en: 'Too many attempts. Try again in {seconds} s.',
    zh: '尝试过多，请在 {seconds} 秒后再试。',
  },
  headersTooLarge: {
    status: 431,
    en: 'The address and headers are longer than can be taken (16 KB).',
    zh: '地址和请求头超过上限（16 KB）。',
  },
  databaseAway: {
    status: 503,
    en: 'The database is not answering just now. Nothing was lost; try again in a moment.',
    zh: '数据库暂时没有响应，内容没有丢失，请稍后再试。',
  },
});
