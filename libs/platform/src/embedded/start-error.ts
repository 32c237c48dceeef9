/** Why Taproot cannot start: one sentence a language, ending in what to do about it. */
export class StartError extends Error {
  constructor(
    readonly en: string,
    readonly zh: string,
    options?: ErrorOptions,
  ) {
    super(`${en}\n${zh}`, options);
    this.name = 'StartError';
  }
}

const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** `ENOENT` and the like; empty for what is no system error. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Says why a folder cannot be written; anything that is not about the folder comes back as it was. */
export function explainFolder(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (DENIED.has(code)) {
    return new StartError(
      `Taproot cannot write to ${folder} (${code}): give this user the folder, or name another one with TAPROOT_STATE=/some/folder.`,
      `Taproot 无法写入 ${folder}（${code}）：请将该目录授权给当前用户，或用 TAPROOT_STATE=/其他目录 另行指定。`,
      { cause: error },
    );
  }
  if (FULL.has(code)) {
    return new StartError(
      `The disk that holds ${folder} is full: free some space, or name a folder elsewhere with TAPROOT_STATE=/some/folder.`,
      `${folder} 所在磁盘已满：请清理空间，或用 TAPROOT_STATE=/其他目录 另行指定。`,
      { cause: error },
    );
  }
  return error;
}
