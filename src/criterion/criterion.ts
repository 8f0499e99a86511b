/** What a criterion sentence is once read. Places index the text as given, in UTF-16 units. */

/** `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
