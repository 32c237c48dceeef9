async function save(): Promise<void> {}
export function go(): void {
  save();
}
