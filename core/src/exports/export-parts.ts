/** What of a unit can be exported, each part for itself. */
export const exportParts = ['people', 'meetings', 'tasks', 'documents', 'changes'] as const;

export type ExportPart = (typeof exportParts)[number];

/** A workbook, tables of text in a zip, or JSON with its schema in a zip. */
export const exportFormats = ['xlsx', 'csv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What the file of each format is called and how it is sent. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { extension: 'csv.zip', type: 'application/zip' },
  json: { extension: 'json.zip', type: 'application/zip' },
};
