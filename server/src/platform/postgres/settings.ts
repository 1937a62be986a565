import { totalmem } from 'node:os';

/** Settings of a server that keeps real data: a small machine, nothing personal in the log, nothing confirmed that is not on disk. */
export const DURABLE_SETTINGS = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
} as const;

/** Settings of a server that is thrown away after the tests. */
export const SCRATCH_SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
} as const;

const NETWORK = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  // A query whose process has died ends within this time instead of running on.
  client_connection_check_interval: '2s',
};

/** Of the machine's memory a sixteenth: the words of 100,000 papers want half a gigabyte at hand, and a small machine has none to spare. */
const bufferMegabytes = Math.round(Math.min(1_024, Math.max(256, totalmem() / 16 / 2 ** 20)));

const SMALL_MACHINE = {
  shared_buffers: `${bufferMegabytes}MB`,
  // What is read lies in the memory of the machine as a rule: to hand it to a process that reads costs more than reading.
  io_method: 'sync',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Parallel queries pay off on larger machines, and want more of /dev/shm than a container has.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
};

/**
 * Statements, their parameters, and the details of errors carry people's data ("Key (card_number)=(…) already exists"), so
 * the log gets neither: the application reports errors by code. `log` as a minimum lets LOG, FATAL and PANIC pass, not ERROR.
 */
const SILENT_LOG = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  log_checkpoints: 'off',
};

const COMMON = { ...NETWORK, ...SMALL_MACHINE, ...SILENT_LOG, timezone: 'UTC', cluster_name: 'sotay' };

/** What a running server promises about what it has confirmed. */
export type Durability = Record<keyof typeof DURABLE_SETTINGS, 'on' | 'off'>;

/** The settings as arguments of `postgres`; given at each start, so that they follow the program and not the folder. */
export function settingArguments(durability: Durability): string[] {
  return Object.entries({ ...COMMON, ...durability }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
