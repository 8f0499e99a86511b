/** Handing the user a file through the browser: nothing leaves the machine. */

/** `核分表.xlsx` → `核分表`. */
export function baseName(file: string): string {
  return file.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function download(bytes: Uint8Array, file: string, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser has taken the bytes over by the time the next task runs; a minute is generous.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** What the copy to hand in is called: beside its original it must be told apart at a glance. */
export function copyName(original: string, extension: string): string {
  const base = baseName(original);
  return `${base === '' ? '评价表' : base}（报送稿）${extension}`;
}
