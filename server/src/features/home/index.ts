import { homeContract } from '@sotay/core/home/home.contract.ts';
import { room } from '../../platform/http/room.ts';
import { homePolicy } from './home.policy.ts';
import { readHome } from './home.read-model.ts';

export const homeRoom = () =>
  room('home', homeContract, homePolicy, { home: (context) => readHome(context) });
