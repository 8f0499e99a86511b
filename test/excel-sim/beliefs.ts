/**
 * What the simulated host believes about Excel, all of it in one place. Each belief has a source: a sentence of the
 * type comments Microsoft publishes (the test looks it up), a page of Microsoft's documentation, a report in which
 * Microsoft or a user shows it, or none: an assumption, with what would happen if it were wrong and the step of docs/excel-checklist.md that tries it.
 */
type Source =
  | { readonly kind: 'type comment'; readonly words: string }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'report'; readonly url: string }
  | { readonly kind: 'client'; readonly words: string }
  | { readonly kind: 'assumption'; readonly step: string; readonly ifWrong: string };

export interface Belief {
  readonly about: string;
  readonly belief: string;
  readonly source: Source;
}

const API = 'https://learn.microsoft.com/office/dev/add-ins';

export const beliefs: readonly Belief[] = [
  {
    about: 'batches',
    belief: 'Actions run in order; the first that fails ends the batch, and what went before stays done.',
    source: {
      kind: 'assumption',
      step: '试 1',
      ifWrong: 'If Excel did roll back, restoring would write the old values over the old values: no harm.',
    },
  },
  {
    about: 'batches',
    belief:
      'A request or an answer over 5 MB is refused on the web; a range holds at most five million cells.',
    source: { kind: 'page', url: `${API}/concepts/resource-limits-and-performance-optimization` },
  },
  {
    about: 'batches',
    belief:
      'The codes of refusals: AccessDenied, ItemNotFound, InvalidArgument, ResponsePayloadSizeLimitExceeded and so on.',
    source: { kind: 'page', url: `${API}/testing/application-specific-api-error-handling` },
  },
  {
    about: 'batches',
    belief: 'While the user types in a cell every writing batch fails.',
    source: {
      kind: 'type comment',
      words:
        'if the user is in cell edit when the batch request is processed by the host, the batch automatically fails',
    },
  },
  {
    about: 'batches',
    belief: 'A member of a null object is never asked for: the simulation refuses it, whatever Excel does.',
    source: { kind: 'page', url: `${API}/develop/application-specific-api-model` },
  },
  {
    about: 'batches',
    belief: 'The client takes `items/` off the paths of a load given as one string, not of a list.',
    source: { kind: 'client', words: 'var itemsSlashLength = 6;' },
  },
  {
    about: 'values',
    belief: 'An error comes as its text.',
    source: { kind: 'type comment', words: 'Cells that contain an error will return the error string.' },
  },
  {
    about: 'values',
    belief: 'Shown text does not depend on the width of the column.',
    source: {
      kind: 'type comment',
      words:
        'The number sign (#) substitution that happens in the Excel UI will not affect the text value returned by the API.',
    },
  },
  {
    about: 'values',
    belief:
      'A text beginning with plus, minus or equals, when assigned, becomes a formula unless it is a number.',
    source: {
      kind: 'type comment',
      words:
        'If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a formula.',
    },
  },
  {
    about: 'values',
    belief:
      'null in the array leaves a cell alone, an empty text empties it, and an empty cell comes as an empty text.',
    source: { kind: 'page', url: `${API}/excel/excel-add-ins-blank-null-values` },
  },
  {
    about: 'values',
    belief:
      'Assigning is typing: texts like numbers, rates, dates and truth values become those; an apostrophe keeps text.',
    source: {
      kind: 'assumption',
      step: '试 2',
      ifWrong: 'The value is read back in the same batch; one that differs is put back and said.',
    },
  },
  {
    about: 'values',
    belief:
      'A cell formatted as text turns an assigned number into its text; formatting it as text afterwards does not.',
    source: {
      kind: 'assumption',
      step: '试 3',
      ifWrong: 'The value is read back in the same batch; one that differs is put back and said.',
    },
  },
  {
    about: 'values',
    belief: 'Writing into the covered part of a merged block changes nothing.',
    source: {
      kind: 'assumption',
      step: '试 4',
      ifWrong:
        'Such cells are left out before writing; a merge made meanwhile shows when the value is read back.',
    },
  },
  {
    about: 'values',
    belief: 'Sums are worked out anew where a test says how Excel calculates; else last results stand.',
    source: {
      kind: 'type comment',
      words: 'Recalculates all cells that Excel has marked as dirty',
    },
  },
  {
    about: 'values',
    belief: 'A cell filled by a formula elsewhere shows no formula of its own and has a spill border.',
    source: { kind: 'type comment', words: 'all cells have a spill border' },
  },
  {
    about: 'values',
    belief: 'A list of values put over rows a filter hides goes to the rows shown, one after the other.',
    source: {
      kind: 'assumption',
      step: '给“得分”列加筛选',
      ifWrong: 'Cells in or beside hidden rows are written one by one, which is right either way.',
    },
  },
  {
    about: 'merges',
    belief: 'Asking for the merged areas empties the user’s list of steps to undo.',
    source: {
      kind: 'assumption',
      step: '写入后按 Ctrl+Z',
      ifWrong:
        'They are asked for once and kept over our own write: a sheet of the same size has the same merges.',
    },
  },
  {
    about: 'conditional formats',
    belief: 'getRange of a rule on several areas fails, getRanges gives them all.',
    source: {
      kind: 'type comment',
      words: 'Throws an error if the conditional format is applied to multiple ranges.',
    },
  },
  {
    about: 'used range',
    belief: 'On a blank sheet getUsedRange gives the top left cell.',
    source: {
      kind: 'type comment',
      words: 'If the entire worksheet is blank, this function will return the top left cell',
    },
  },
  {
    about: 'used range',
    belief: 'A range without used cells refuses getUsedRange with ItemNotFound.',
    source: {
      kind: 'type comment',
      words: 'If there are no used cells within the range, this function will throw an `ItemNotFound` error.',
    },
  },
  {
    about: 'used range',
    belief: 'getBoundingRect is the smallest block around both.',
    source: {
      kind: 'type comment',
      words: 'Gets the smallest range object that encompasses the given ranges.',
    },
  },
  {
    about: 'merges',
    belief: 'More than 512 merged areas in a range make the call fail.',
    source: {
      kind: 'type comment',
      words:
        'if the merged areas count in this range is more than 512, then this method will fail to return the result',
    },
  },
  {
    about: 'merges',
    belief: 'A merged area that only reaches into the range is given whole.',
    source: {
      kind: 'assumption',
      step: '试 5',
      ifWrong:
        'A block merged across a multiple of 100 rows would be read as two, the lower one without its text.',
    },
  },
  {
    about: 'hidden rows',
    belief: 'getRowProperties tells hidden rows one by one, those hidden by a filter included.',
    source: {
      kind: 'assumption',
      step: '试 6',
      ifWrong: 'Filtered rows would not be called hidden; they are read and scored all the same.',
    },
  },
  {
    about: 'protection',
    belief:
      'Writing a locked cell of a protected sheet is AccessDenied, and so is a block with one locked cell.',
    source: { kind: 'report', url: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/4546' },
  },
  {
    about: 'protection',
    belief:
      'Formats and conditional formats may be changed on a protected sheet only where it allows formatting cells.',
    source: {
      kind: 'page',
      url: 'https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6',
    },
  },
  {
    about: 'protection',
    belief: 'Where the structure of the workbook is protected, sheets can be neither added nor deleted.',
    source: {
      kind: 'page',
      url: 'https://support.microsoft.com/office/protect-a-workbook-7e365a4d-3e89-4616-84ca-1931257c1517',
    },
  },
  {
    about: 'conditional formats',
    belief: 'A range lists the rules that intersect it.',
    source: {
      kind: 'type comment',
      words: 'The collection of `ConditionalFormats` that intersect the range.',
    },
  },
  {
    about: 'conditional formats',
    belief: 'A negative priority counts from the back.',
    source: { kind: 'type comment', words: 'Use a negative priority to begin from the back.' },
  },
  {
    about: 'conditional formats',
    belief:
      'A rule’s id may be its place in the order; the tests run with ids as places and as lasting names.',
    source: {
      kind: 'type comment',
      words: 'The priority of the conditional format in the current `ConditionalFormatCollection`.',
    },
  },
  {
    about: 'conditional formats',
    belief: 'Relative addresses in a rule’s formula are taken from the range it is set on.',
    source: { kind: 'report', url: 'https://github.com/OfficeDev/office-js/issues/5194' },
  },
  {
    about: 'conditional formats',
    belief: 'A new rule comes first in the order and has no formula yet.',
    source: {
      kind: 'assumption',
      step: '试 7',
      ifWrong:
        'Ours are moved to the back anyway; a rule left over from a broken batch might stay, without effect.',
    },
  },
  {
    about: 'rows',
    belief: 'What hangs on a row goes with it when rows are inserted or deleted: rules, merges, comments.',
    source: {
      kind: 'page',
      url: 'https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246',
    },
  },
  {
    about: 'rows',
    belief: 'Sorting moves what stands in the cells; conditional formats and comments stay in their places.',
    source: {
      kind: 'assumption',
      step: '给有标记的表排序',
      ifWrong: 'Marks are found by their tag wherever they are, and rows by what stands in them: no harm.',
    },
  },
  {
    about: 'sheets',
    belief: 'A new sheet goes to the end and does not come to the front.',
    source: {
      kind: 'type comment',
      words:
        'The worksheet will be added at the end of existing worksheets. If you wish to activate the newly added worksheet, call `.activate()` on it.',
    },
  },
  {
    about: 'sheets',
    belief: 'Names ignore case, have at most 31 characters and none of \\ / ? * [ ] :',
    source: {
      kind: 'page',
      url: 'https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9',
    },
  },
  {
    about: 'sheets',
    belief: 'A hidden sheet cannot be activated nor its cells selected.',
    source: {
      kind: 'assumption',
      step: '试 8',
      ifWrong: 'The host says so before it asks Excel; the user unhides the sheet first.',
    },
  },
  {
    about: 'custom XML parts',
    belief: 'Parts can be found by namespace and travel in the file.',
    source: {
      kind: 'type comment',
      words: 'Gets a new scoped collection of custom XML parts whose namespaces match the given namespace.',
    },
  },
  {
    about: 'sheets',
    belief: 'A name can be given to a sheet alone, can be hidden, and is saved with the file.',
    source: { kind: 'type comment', words: 'Adds a new name to the collection of the given scope.' },
  },
  {
    about: 'files',
    belief: 'getFileAsync hands the workbook out in slices of 4 MB at most.',
    source: {
      kind: 'type comment',
      words: 'Returns the entire document file in slices of up to 4194304 bytes (4 MB).',
    },
  },
  {
    about: 'files',
    belief: 'Two such files can be open; a third is refused until one is closed.',
    source: {
      kind: 'type comment',
      words:
        'No more than two documents are allowed to be in memory; otherwise the Document.getFileAsync operation will fail.',
    },
  },
  {
    about: 'files',
    belief: 'The calls are 77 (open), 80 (slice) and 81 (close); the refusals 5001, 11000 and 11001.',
    source: { kind: 'client', words: 'dispidGetDocumentCopyChunkMethod: 80,' },
  },
  {
    about: 'files',
    belief: 'Excel on the web hands out workbooks too, although the method’s page says PDF only.',
    source: { kind: 'report', url: 'https://github.com/OfficeDev/office-js/issues/5473' },
  },
  {
    about: 'files',
    belief: 'A slice is a list of numbers from 0 to 255.',
    source: { kind: 'page', url: 'https://learn.microsoft.com/javascript/api/office/office.filetype' },
  },
  {
    about: 'files',
    belief: 'The file is the workbook as it stands, with changes that were not yet saved.',
    source: {
      kind: 'assumption',
      step: '写入后不保存，点“导出报送稿”',
      ifWrong:
        'The file is compared with what stands in Excel; an old one is refused, and the user told to save.',
    },
  },
  {
    about: 'files',
    belief: 'The file notes the add-ins whose panes were open, by the id in the manifest.',
    source: { kind: 'report', url: 'https://github.com/OfficeDev/office-js/issues/6227' },
  },
  {
    about: 'files',
    belief: 'createWorkbook makes a workbook of an .xlsx file in base64 and opens it beside this one.',
    source: {
      kind: 'type comment',
      words:
        'Creates and opens a new workbook. Optionally, the workbook can be pre-populated with a Base64-encoded .xlsx file.',
    },
  },
  {
    about: 'files',
    belief: 'On the web createWorkbook is one call outside the workbook, in a partition of its own.',
    source: { kind: 'client', words: '_this._customData = "WacPartition";' },
  },
  {
    about: 'files',
    belief: 'A file over 5 MB in base64 is refused by createWorkbook on the web, as any request is.',
    source: { kind: 'page', url: `${API}/concepts/resource-limits-and-performance-optimization` },
  },
  {
    about: 'events',
    belief: 'worksheets.onChanged comes as event 10 of category 65536, with the workbook for its target.',
    source: { kind: 'client', words: '_RegisterDataChangedEvent' },
  },
];
