/** What the build turns into code: a style sheet becomes a file of its own, a workbook a data address. */
declare module '*.css';
declare module '*.xlsx' {
  const address: string;
  export default address;
}
