/**
 * What is read at all. A file past one of these ends in one sentence, before the time and the memory are spent: what
 * can be told from the directory is refused before anything is unpacked.
 */
const MEGABYTE = 1024 * 1024;

export const BOUNDS = {
  /** The file itself. */
  fileBytes: 200 * MEGABYTE,
  /** Entries of its container. */
  entries: 20_000,
  /** One part and all parts, unpacked, as the container states them and as they prove to be. */
  partBytes: 200 * MEGABYTE,
  totalBytes: 500 * MEGABYTE,
  /** A real workbook's parts compress 5 to 30 times; deflate ends near 1,030. */
  ratio: 400,
  /** The ratio only counts above this: small parts of blanks compress very well. */
  ratioFrom: 16 * MEGABYTE,
  /** Cells of a workbook that hold something: more than a full 50,000-row table of 60 columns. */
  cells: 3_000_000,
  /** Formula text made from shared formulas. */
  formulaCharacters: 100_000_000,
  /** Places of all tables of a Word report, blank ones too. */
  wordPlaces: 1_000_000,
} as const;
