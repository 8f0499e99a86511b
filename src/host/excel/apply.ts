export function applyEdits(): void {
  return;
}
