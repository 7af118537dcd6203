// The phone's clock beside the service's. Times in events are the phone's and decide nothing, but a clock that is far off keeps
// a form from being signed, and makes a certificate look invalid.

import * as texts from "../generated/texts";

/** So many seconds are not spoken of. */
const TOLERATED = 300;
/** What an event's time may be (crates/model, `SECONDS_RANGE`). */
const POSSIBLE = [946_684_800, 7_258_118_400] as const;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const YEAR = 31_557_600;

const now = (): number => Math.floor(Date.now() / 1000);

/** Seconds that a clock is ahead of another; 0 where that is not worth a word. */
export const ahead = (own: number, other: number): number => (Math.abs(own - other) > TOLERATED ? own - other : 0);

/** How much that is, as people say it. */
export function duration(seconds: number): texts.Text {
  const long = Math.abs(seconds);
  const [unit, text] =
    long < 2 * HOUR ? ([MINUTE, texts.minutes] as const)
    : long < 2 * DAY ? ([HOUR, texts.hours] as const)
    : long < 2 * YEAR ? ([DAY, texts.days] as const)
    : ([YEAR, texts.years] as const);
  return text(Math.round(long / unit));
}

class Clock {
  /** Seconds that the phone is ahead of the service (behind it: below 0); 0 while nothing is wrong, or nothing known. */
  off: number = $state(0);

  /** The same to the second; what is known of it before a service has told its time. */
  private skew: number | null = null;

  /** A service has told its time. */
  heard(time: unknown): void {
    if (typeof time !== "number" || !Number.isFinite(time)) return;
    this.off = ahead(now(), time);
    this.skew = now() - time;
  }

  /** The service's time, as far as is known, seconds. */
  get service(): number {
    return now() - (this.skew ?? this.off);
  }

  /** Without a network: the clock can't be behind a time that was told long ago. */
  atLeast(time: number): void {
    this.off = Math.min(0, ahead(now(), time));
  }

  /** Whether nothing can be signed at what the clock says. */
  get impossible(): boolean {
    return now() < POSSIBLE[0] || now() >= POSSIBLE[1];
  }

  /** What to tell the officer; null while the clock is right as far as is known. */
  get said(): texts.Text | null {
    if (this.off === 0) return this.impossible ? texts.dateIsWrong(texts.setTheClock) : null;
    const text = this.off < 0 ? texts.clockIsBehind : texts.clockIsAhead;
    return text(duration(this.off), texts.setTheClock);
  }
}

export const clock = new Clock();
