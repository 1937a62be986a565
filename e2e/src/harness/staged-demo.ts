import { addMonths } from '@sotay/core/calendar/day.ts';
import type { Browser } from 'playwright-core';
import { previewImport } from '../acts/administrate.ts';
import { handDown } from '../acts/hand-down.ts';
import { addSecondRecord } from '../acts/second-record.ts';
import type { Api } from './api.ts';
import type { demoPeople } from './demo-people.ts';
import { openDevice } from './device.ts';
import { paperFile } from './handed-file.ts';
import { desk, phone } from './looks.ts';
import { organisationWorkbook } from './organisation.ts';
import { signedIn } from './sign-in.ts';
import { stageDirectives } from './staged-directives.ts';
import { setStage } from './stage.ts';
import { findBulletins } from './staged-bulletins.ts';
import { stageHeld } from './staged-held.ts';
import { findLibrary, stageSaved } from './staged-library.ts';
import { type Visit, findPlaces, visitsOf } from './visits.ts';

/** A day so many days from now, as it stands in what is sent. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody of the cell is to go to another one. */
const stageTransfer = async (api: Api, unitId: string, memberId: string): Promise<void> => {
  const { cells } = await api.get<{ cells: { id: string }[] }>(`/units/${unitId}/transfers/cells?search=chi`);
  await api.send('POST', `/units/${unitId}/members/${memberId}/transfers`, {
    kind: 'official',
    purpose: 'work',
    toUnitId: cells[0]?.id,
    untilOn: null,
    basis: 'Giấy giới thiệu số 12',
    introducedOn: dayFromNow(-14),
    effectiveOn: dayFromNow(0),
  });
};

/** A member brings something before the own cell. */
const sendPetition = async (api: Api, unitId: string): Promise<string> => {
  const text = 'Đề nghị chi bộ bố trí máy in cho phòng đọc, vì máy cũ đã hỏng từ tháng trước.';
  const petition = { kind: 'petition', title: 'Đề nghị bố trí máy in', text };
  return (await api.send<{ id: string }>('POST', `/units/${unitId}/petitions`, petition)).id;
};

/** The cell has reported on the month before. */
const sendReport = async (api: Api, unitId: string): Promise<string> => {
  const month = `${addMonths(dayFromNow(0), -1).slice(0, 7)}-01`;
  const words = 'Chi bộ sinh hoạt đúng ngày; đề nghị cấp trên gửi sớm tài liệu chuyên đề quý sau.';
  const body = { month, after: 0, words, reason: 'Hoãn vì bão' };
  return (await api.send<{ id: string }>('POST', `/units/${unitId}/report`, body)).id;
};

/** Makes in a demo what is not at hand there, so that every screen has something to show; gives who is to look where. */
export const stageDemo = async (
  browser: Browser,
  url: string,
  personOf: ReturnType<typeof demoPeople>,
): Promise<Readonly<Record<string, readonly Visit[]>>> => {
  const [secretary, deputy, member] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const device = await openDevice(browser, url, phone, 'stage');
  const api = await signedIn(device, url, secretary);
  const stage = await setStage({
    api,
    unitId: member.cellId,
    chair: secretary.memberId,
    minutesTaker: deputy.memberId,
    voter: member.memberId,
  });
  const year = String(new Date().getFullYear());
  await api.send('POST', `/units/${member.cellId}/plans/${year}`, { dayOfMonth: 5 });
  await stageTransfer(api, member.cellId, personOf('probationary').memberId);
  await api.send('PUT', `/units/${member.cellId}/members/${member.memberId}/paper`, { getsPaper: true });
  const reportId = await sendReport(api, member.cellId);
  const [committeeId, blocId] = [personOf('base-committee').unitId, personOf('bloc-committee').unitId];
  const office = await openDevice(browser, url, desk, 'office');
  const officeApi = await signedIn(office, url, personOf('administrator'));
  const secondId = await addSecondRecord(officeApi, member, '999075000888');
  await officeApi.send('POST', '/rule-pack-drafts');
  const importId = await previewImport(office.page, await organisationWorkbook());
  const own = await openDevice(browser, url, phone, 'own');
  const above = await openDevice(browser, url, phone, 'above');
  const ownApi = await signedIn(own, url, member);
  const petitionId = await sendPetition(ownApi, member.cellId);
  const aboveApi = await signedIn(above, url, personOf('base-committee'));
  const directives = await stageDirectives(aboveApi, committeeId);
  await handDown(above.page, committeeId, {
    title: 'Hướng dẫn sinh hoạt chuyên đề quý IV',
    paper: paperFile('huong-dan.pdf'),
  });
  const press = await openDevice(browser, url, desk, 'editor');
  const editorApi = await signedIn(press, url, personOf('editor'));
  const bulletins = await findBulletins(editorApi, blocId);
  const library = await findLibrary(editorApi, blocId);
  await stageSaved(ownApi, library);
  const held = await stageHeld(press.page, officeApi, blocId);
  const visits = visitsOf(
    await findPlaces(api, {
      member,
      committeeId,
      blocId,
      reportId,
      importId,
      secondId,
      petitionId,
      bulletins,
      library,
      held,
      stage,
      ...directives,
    }),
  );
  for (const { context } of [device, office, own, above, press]) await context.close();
  return visits;
};
