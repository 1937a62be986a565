import { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { readBelow } from './below.read-model.ts';
import { petitionsPolicy } from './petitions.policy.ts';
import { readMine, readPetition, readPetitions } from './petitions.read-model.ts';
import { answerPetition, extendPetition, passPetition, receivePetition } from './service/answer.ts';
import { sendPetition, takeOnProposal } from './service/send.ts';

export const petitionsRoom = ({ jobs }: Pick<Platform, 'jobs'>) =>
  room('petitions', petitionsContract, petitionsPolicy, {
    mine: (context) => readMine(context),
    send: sendPetition,
    list: readPetitions,
    below: readBelow,
    one: readPetition,
    receive: receivePetition,
    answer: (context, input) => answerPetition(context, jobs, input),
    extend: extendPetition,
    pass: passPetition,
    takeOn: takeOnProposal,
  });
