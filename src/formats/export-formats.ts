/** What a map can be exported as, by the ending of the file. */
export const exportFormats = ['svg', 'png', 'pdf', 'html', 'md', 'mmd', 'json', 'csv', 'xlsx', 'pptx'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The formats whose files hold all journeys of a `.journey` file; the others hold one. */
export const formatsOfSeveral: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['html', 'json']);

/** What a diagram of Mermaid can show of a map, the first where nothing is asked for. */
export const mermaidCharts = ['map', 'priorities', 'conversion'] as const;

export type MermaidChart = (typeof mermaidCharts)[number];
