import { addDays, addMonths } from '../calendar/day.ts';
import type { MemberFields } from '../units/import/import-types.ts';
import { madeUpName } from './names.ts';
import type { DemoUnit } from './organisation.ts';
import type { Random } from './random.ts';

/** A member of the demo organisation: made up, of common name parts. */
export interface DemoMember extends MemberFields {
  id: string;
  unitId: string;
}

const DAYS_A_YEAR = 365.25;
const PROBATIONARY_SHARE = 0.065;
const ELDERLY_SHARE = 0.09;
const EXEMPT_AMONG_ELDERLY = 0.9;
const TEMPORARY_OUT_SHARE = 0.012;
const TEMPORARY_IN_SHARE = 0.006;
const SUSPENDED_SHARE = 0.0008;
const WITHOUT_PHONE_SHARE = 0.02;

/**
 * The members of the cells. Card numbers begin with 999, a province that does not exist; telephones with 010, which is assigned to nobody:
 * no number of a living person can occur. A cell's first five members are full, of working age and without flags, so that it has officers.
 */
export function demoMembers(random: Random, units: readonly DemoUnit[], today: string): DemoMember[] {
  const members: DemoMember[] = [];
  for (const unit of units)
    for (let place = 0; place < unit.memberTotal; place++)
      members.push(demoMember(random, unit, members.length, place < 5, today));
  return members;
}

function demoMember(
  random: Random,
  unit: DemoUnit,
  serial: number,
  officer: boolean,
  today: string,
): DemoMember {
  const gender = random.chance(0.54) ? 'man' : 'woman';
  const probationary = !officer && random.chance(PROBATIONARY_SHARE);
  const elderly = !officer && !probationary && random.chance(ELDERLY_SHARE);
  const age = ageOf(random, { officer, probationary, elderly });
  const birthDate = addDays(today, -Math.floor(age * DAYS_A_YEAR) - random.int(0, 364));
  const admittedOn = probationary
    ? addDays(today, -random.int(10, 350))
    : admissionDay(random, birthDate, addMonths(today, officer ? -60 : -14));
  const away = random.next();
  return {
    id: random.id(Date.UTC(2023, 0, 1) + serial * 1000),
    unitId: unit.id,
    unitCode: unit.code,
    cardNumber: cardNumber(random, gender, birthDate, serial),
    fullName: madeUpName(random, gender),
    phone: !officer && random.chance(WITHOUT_PHONE_SHARE) ? null : `010${pad(phoneSerial(serial), 7)}`,
    birthDate,
    admittedOn,
    confirmedOn: probationary ? null : addMonths(admittedOn, 12),
    status: probationary ? 'probationary' : 'full',
    exempt: elderly && random.chance(EXEMPT_AMONG_ELDERLY),
    suspended: !officer && !probationary && random.chance(SUSPENDED_SHARE),
    temporaryOut: !officer && !elderly && away < TEMPORARY_OUT_SHARE,
    temporaryIn: !officer && !elderly && away > 1 - TEMPORARY_IN_SHARE,
  };
}

function ageOf(
  random: Random,
  { officer, probationary, elderly }: { officer: boolean; probationary: boolean; elderly: boolean },
): number {
  if (elderly) return random.int(66, 84);
  if (probationary) return random.int(19, 38);
  if (officer) return random.int(34, 58);
  return Math.round(24 + (random.next() + random.next()) * 19);
}

/** Between the 19th and the 35th birthday, and not after `latest`, so that probation is over and officers have served. */
function admissionDay(random: Random, birthDate: string, latest: string): string {
  const earliest = addMonths(birthDate, 19 * 12);
  const wished = addDays(earliest, random.int(0, Math.floor(16 * DAYS_A_YEAR)));
  return wished < latest ? wished : addDays(latest, -random.int(0, 200));
}

/** Twelve digits in the form of a personal identity number: province 999, sex and century, year of birth, serial. */
function cardNumber(random: Random, gender: 'man' | 'woman', birthDate: string, serial: number): string {
  const century = birthDate < '2000' ? 0 : 2;
  const sex = gender === 'man' ? 0 : 1;
  return `999${century + sex}${birthDate.slice(2, 4)}${pad(serial * 20 + random.int(0, 19), 6)}`;
}

/** Spreads the serial over seven digits without two alike: 7919 is prime and does not divide 10⁷. */
function phoneSerial(serial: number): number {
  return ((serial + 1) * 7919) % 10_000_000;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
