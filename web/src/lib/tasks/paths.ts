/** The address of a task, or of one of its screens. */
export const taskPath = (task: { unitId: string; id: string }, screen?: string): string =>
  `/tasks/${task.unitId}/${task.id}${screen ? `/${screen}` : ''}`;

/** The address of a unit's tasks, narrowed to a state where one is given. */
export const unitTasksPath = (unitId: string, state?: string, page = 0): string => {
  const query = new URLSearchParams({ ...(state && { state }), ...(page > 0 && { page: String(page) }) });
  return `/tasks/${unitId}${query.size > 0 ? `?${query.toString()}` : ''}`;
};
