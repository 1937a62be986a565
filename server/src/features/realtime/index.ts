import { realtimeContract } from '@sotay/core/realtime/realtime.contract.ts';
import { room } from '../../platform/http/room.ts';

export const realtimeRoom = () =>
  room('realtime', realtimeContract, { 'realtime.listen': [{ to: 'members', reach: 'own' }] }, {});
