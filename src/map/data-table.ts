/** Reads the data files of metrics: comma, semicolon or tab separated text with a line of headings. */

export interface DataTable {
  columns: string[];
  rows: string[][];
}

/** A table from its text; empty where there is none. Quoted cells may hold separators, line ends and doubled quotes. */
export function readTable(text: string): DataTable {
  const content = text.replace(/^\ufeff/, '');
  const [columns = [], ...rows] = recordsOf(content, separatorOf(content));
  return { columns: columns.map((name) => name.trim()), rows };
}

/** The value of a column in the row with the latest date, which stands in the first column. */
export function latestValue({ columns, rows }: DataTable, column: string): { date: string; value: string } | undefined {
  const index = columns.indexOf(column);
  let latest: { date: string; value: string } | undefined;
  for (const row of rows) {
    const date = row[0]?.trim() ?? '';
    const value = row[index]?.trim() ?? '';
    if (/^\d{4}(-\d{2}){0,2}/.test(date) && value !== '' && (!latest || date >= latest.date)) latest = { date, value };
  }
  return latest;
}

/** The separator that the line of headings holds most of. */
function separatorOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    record.push(cell);
    cell = '';
  };
  const endRecord = (): void => {
    endCell();
    if (record.some((value) => value.trim() !== '')) records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) endCell();
    else if (char === '\n') endRecord();
    else if (char !== '\r') cell += char;
  }
  endRecord();
  return records;
}
