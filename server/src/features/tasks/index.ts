import { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { notify } from '../notifications/index.ts';
import { readOne } from './one-task.read-model.ts';
import { editTask } from './service/edit-task.ts';
import { createTasks } from './service/give-tasks.ts';
import { reportTask } from './service/report-task.ts';
import { reviewTask } from './service/review-task.ts';
import { tasksJobs } from './tasks.jobs.ts';
import { tasksPolicy } from './tasks.policy.ts';
import { readList, readMine } from './tasks.read-model.ts';

export { isProofOfTask } from './proofs.read-model.ts';
export { exportedTasks } from './exported.read-model.ts';
export { openTasksBefore, tasksBetween, tasksOfMeeting } from './meeting-tasks.read-model.ts';
export { createTask, createTasks } from './service/give-tasks.ts';

export const tasksRoom = (platform: Platform) =>
  room(
    'tasks',
    tasksContract,
    tasksPolicy,
    {
      mine: (context) => readMine(context),
      list: readList,
      one: readOne,
      create: async (context, { params, body }) => {
        const unit = await demandUnit(context, params.unitId);
        const { content, basis, memberIds, dueDate } = body;
        const task = { ...unit, content, basis, dueOn: dueDate, meetingId: null };
        const ids = await createTasks(context, task, memberIds);
        const itemId = ids[0] ?? unit.unitId;
        await notify(context.tx, platform.jobs, { unitId: unit.unitId, itemId, topic: 'task', memberIds });
        return { ids };
      },
      edit: editTask,
      report: reportTask,
      review: reviewTask,
    },
    tasksJobs(platform),
  );
