/** Types of cell, as 42-HD/BTCTW part 4 tells their contents apart (second-hand). Their words stand on screens and in exports. */
export const cellTypes = [
  'village',
  'office',
  'state-enterprise',
  'private-enterprise',
  'students',
  'armed-forces',
] as const;

export type CellType = (typeof cellTypes)[number];

/** How each type is called. */
export const CELL_TYPES: Readonly<Record<CellType, string>> = {
  village: 'Thôn, tổ dân phố',
  office: 'Cơ quan hành chính, đơn vị sự nghiệp',
  'state-enterprise': 'Doanh nghiệp nhà nước',
  'private-enterprise': 'Doanh nghiệp tư nhân, có vốn nước ngoài',
  students: 'Học sinh, sinh viên',
  'armed-forces': 'Lực lượng vũ trang',
};
