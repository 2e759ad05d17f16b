import { describe, expect, test } from 'vitest';
import { latestValue, readTable } from '../../src/map/data-table.js';

describe('a data table', () => {
  test('has columns by its first line, whatever separates them', () => {
    for (const separator of [',', ';', '\t']) {
      const text = `date${separator}rate\r\n2026-10-01${separator}38.1\r\n`;
      expect(readTable(text)).toEqual({ columns: ['date', 'rate'], rows: [['2026-10-01', '38.1']] });
    }
  });

  test('reads quoted cells, blank lines and a byte order mark', () => {
    const text = '\ufeffdate,"the ""rate"", in %"\n\n2026-10-01,"38,1\n(late)"';
    expect(readTable(text)).toEqual({ columns: ['date', 'the "rate", in %'], rows: [['2026-10-01', '38,1\n(late)']] });
  });

  test('is empty where there is nothing', () => {
    expect(readTable('')).toEqual({ columns: [], rows: [] });
    expect(latestValue(readTable(''), 'rate')).toBeUndefined();
  });

  test('has its latest value by date, not by place; rows without a value do not count', () => {
    const table = readTable('month,rate\n2026-10,38\n2026-11,\n2026-08,31\nsum,69\n');
    expect(latestValue(table, 'rate')).toEqual({ date: '2026-10', value: '38' });
    expect(latestValue(table, 'other')).toBeUndefined();
  });
});
