/**
 * Loaded into a server before its own code: time goes on there as a journey says, so that nobody waits five minutes for a proof to
 * grow old or an hour and a half for a meeting to be long enough. Phones keep their own clocks.
 */
const RealDate = Date;
let aheadMs = 0;

class OwnDate extends RealDate {
  constructor(...given: [] | ConstructorParameters<typeof Date>) {
    if (given.length === 0) super(OwnDate.now());
    else super(...given);
  }

  static override now(): number {
    return RealDate.now() + aheadMs;
  }
}

globalThis.Date = OwnDate as DateConstructor;

process.on('message', (ms: number) => {
  aheadMs += ms;
  process.send?.('passed');
});
