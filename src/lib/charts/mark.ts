/** What a mark of a chart stands for; `key` is unique within the chart. */
export interface ChartMark {
  key: string;
  area: string | null;
  period: string | null;
}
