/**
 * A workbook furnished with what real ones carry and an adapter must leave alone: a drawing, validation,
 * hyperlinks, a theme, rich text with a phonetic guide, conditional formats, notes, a threaded comment, a table,
 * names, printer settings, an extension list, a calculation chain, document properties.
 */
import { fileOf } from './parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PR = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const link = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${more}/>`;
const links = (...items: string[]): string =>
  `${HEAD}<Relationships xmlns="${PR}">${items.join('')}</Relationships>`;

const contentTypes =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
  '<Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  [
    ['/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['/xl/worksheets/sheet2.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
    ['/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['/xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`],
    ['/xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
    ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['/xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

const workbook =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">` +
  '<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/>' +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>' +
  '<sheets><sheet name="评价表" sheetId="1" r:id="rId1"/><sheet name="基础 数据" sheetId="5" r:id="rId2"/></sheets>' +
  `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">评价表!$A$1:$F$8</definedName><definedName name="满分合计">评价表!$B$8</definedName></definedNames>` +
  '<calcPr calcId="191029"/></workbook>';

const theme =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
  '<a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>' +
  '<a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>' +
  '</a:clrScheme></a:themeElements></a:theme>';

/** xf 1 border and wrap, 2 percent, 3 date, 4 unlocked, 5 filled by theme colour 4 lightened by 0.6. */
const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>` +
  '<fonts count="2" x14ac:knownFonts="1" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="medium"><color rgb="FFFF0000"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** 0 title, 1 指标, 2 分值, 3 得分, 4 rich with a phonetic guide, 5 预算控制率, 6 总分, 7 a text with blanks at its ends. */
const sharedStrings =
  `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="8"><si><t>绩效评价指标表</t></si><si><t>指标</t></si><si><t>分值</t></si><si><t>得分</t></si>` +
  '<si><r><t>每超出1%</t></r><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>扣1分</t></r><rPh sb="0" eb="1"><t>注音</t></rPh><phoneticPr fontId="0"/></si>' +
  '<si><t>预算控制率</t></si><si><t>总分</t></si><si><t xml:space="preserve"> 备注_x000A_第二行 </t></si></sst>';

/** D5 is the score under test (5 stands), D6 a blank score, D8 a total by formula. */
const evaluation =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F8"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="13.9" x14ac:dyDescent="0.4"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="3" max="3" width="40" customWidth="1"/><col min="6" max="6" width="9" hidden="1" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.4"><c r="A1" s="5" t="s"><v>0</v></c><c r="B1" s="5"/><c r="C1" s="5"/><c r="D1" s="5"/></row>' +
  '<row r="2" spans="1:6" x14ac:dyDescent="0.4"><c r="A2" s="1" t="s"><v>1</v></c><c r="B2" s="1" t="s"><v>2</v></c><c r="C2" s="1" t="inlineStr"><is><t>评价标准</t></is></c><c r="D2" s="1" t="s"><v>3</v></c></row>' +
  '<row r="3" spans="1:6" hidden="1"><c r="A3" s="3"><v>44927</v></c></row>' +
  '<row r="5" spans="1:6"><c r="A5" s="1" t="s"><v>5</v></c><c r="B5" s="1"><v>5</v></c><c r="C5" s="1" t="s"><v>4</v></c><c r="D5" s="4"><v>5</v></c><c r="E5" s="2"><v>0.38219999999999998</v></c></row>' +
  '<row r="6" spans="1:6"><c r="A6" s="1" t="s"><v>7</v></c><c r="B6" s="1"><v>10</v></c><c r="D6" s="4"/><c r="E6" t="b"><v>1</v></c><c r="F6" t="e"><v>#DIV/0!</v></c></row>' +
  '<row r="8" spans="1:6"><c r="A8" s="1" t="s"><v>6</v></c><c r="B8" s="1"><f>SUM(B5:B6)</f><v>15</v></c><c r="D8" s="1"><f>SUM(D5:D6)</f><v>5</v></c><c r="E8" t="str"><f>IF(D8&gt;9,"优","差")</f><v>差</v></c></row></sheetData>' +
  '<autoFilter ref="A2:D8"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>' +
  '<conditionalFormatting sqref="B5:B6"><cfRule type="cellIs" dxfId="1" priority="3" stopIfTrue="1" operator="greaterThan"><formula>9</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="D5:D6"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A5" r:id="rId5"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="7" id="{1}"><xm:f>\'基础 数据\'!$A$1&gt;0</xm:f></x14:cfRule><xm:sqref>B8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>';

/** A protected sheet: A2 unlocked by its style, B column unlocked by the column's style, formulas of other sheets. */
const baseData =
  `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:B4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
  '<cols><col min="2" max="2" width="12" style="4" customWidth="1"/></cols>' +
  '<sheetData><row r="1"><c r="A1"><v>100</v></c></row><row r="2"><c r="A2" s="4"><v>7</v></c></row>' +
  '<row r="3"><c r="A3"><f>评价表!D8*2</f><v>10</v></c></row><row r="4"><c r="A4"><f>满分合计+1</f><v>16</v></c></row></sheetData>' +
  '<sheetProtection algorithmName="SHA-512" hashValue="q" saltValue="s" spinCount="100000" sheet="1" objects="1" scenarios="1"/></worksheet>';

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  ' <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  '<v:shape id="_x0000_s1030" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\'><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

export const FURNISHED_PARTS = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': links(
    link('rId1', 'officeDocument', 'xl/workbook.xml'),
    `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    link('rId3', 'extended-properties', 'docProps/app.xml'),
  ),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': links(
    link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    link('rId2', 'worksheet', 'worksheets/sheet2.xml'),
    link('rId3', 'theme', 'theme/theme1.xml'),
    link('rId4', 'styles', 'styles.xml'),
    link('rId5', 'sharedStrings', '/xl/sharedStrings.xml'),
    link('rId6', 'calcChain', 'calcChain.xml'),
    `<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>`,
  ),
  'xl/worksheets/sheet1.xml': evaluation,
  'xl/worksheets/_rels/sheet1.xml.rels': links(
    link('rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'),
    link('rId2', 'drawing', '../drawings/drawing1.xml'),
    link('rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    link('rId4', 'comments', '../comments1.xml'),
    link('rId5', 'hyperlink', 'https://example.org/', ' TargetMode="External"'),
    link('rId6', 'table', '../tables/table1.xml'),
    `<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
  ),
  'xl/worksheets/sheet2.xml': baseData,
  'xl/theme/theme1.xml': theme,
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': sharedStrings,
  'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/drawings/vmlDrawing1.vml': vml,
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>审核人</author></authors><commentList><comment ref="A5" authorId="0" shapeId="0"><text><r><t>请核实</t></r></text></comment><comment ref="B6" authorId="0"><text><t>[Threaded comment] 讨论</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B6" dT="2023-01-01T00:00:00.00" personId="{0}" id="{1}"><text>讨论</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
  'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A2:D6" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A2:D6"/><tableColumns count="4"><tableColumn id="1" name="指标"/><tableColumn id="2" name="分值"/><tableColumn id="3" name="评价标准"/><tableColumn id="4" name="得分"/></tableColumns></table>`,
  'xl/printerSettings/printerSettings1.bin': 'printer\u0001\u0002',
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="B8" i="1"/><c r="D8"/><c r="E8"/><c r="A3" i="5"/><c r="A4"/></calcChain>`,
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
} as const;

export const FURNISHED: Uint8Array = fileOf(FURNISHED_PARTS);
