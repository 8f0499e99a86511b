/** The fixed names of Office Open XML this adapter writes (ECMA-376 parts 1 and 2). */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const CUSTOM_XML_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  workbook: `${SHEET_TYPES}.sheet.main+xml`,
  worksheet: `${SHEET_TYPES}.worksheet+xml`,
  styles: `${SHEET_TYPES}.styles+xml`,
  sharedStrings: `${SHEET_TYPES}.sharedStrings+xml`,
  comments: `${SHEET_TYPES}.comments+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;
