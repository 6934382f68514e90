export type Locale = 'vi' | 'en';

/** Words that data bring along (a form's label, a unit's name): Vietnamese always, English where it is known. */
export type Text = { readonly vi: string; readonly en?: string };

/** A sentence of `locales/` with its arguments. An argument may itself be a sentence or a text in two languages. */
export type Say = { readonly key: string; readonly args?: Readonly<Record<string, Arg>> };
export type Arg = string | number | Say | Text;
export type Phrase = Say | Text;

/**
 * What a tap sends. Answer buttons name draft, question and revision, so that a stale tap is noticed; a command
 * button always works. `data` stays within 64 bytes (Telegram's limit).
 */
export type Button = { readonly label: Phrase; readonly data: string };

/** A picture or document named by what it shows; it is drawn at delivery, from facts as they are then. */
export type Attachment =
  | {
      readonly kind: 'quota-chart';
      readonly post: number;
      readonly programme: string;
      /** A unit at or below the post's own; left out: the post's own. */
      readonly unit?: number;
    }
  /** The scan of the document of a report, for the holder of a post who may see it. */
  | { readonly kind: 'scan'; readonly post: number; readonly report: number }
  /** A review (sơ kết, tổng kết) as an administrative document, or the figures behind it. */
  | {
      readonly kind: 'review';
      readonly post: number;
      readonly review: number;
      readonly as: 'document' | 'workbook';
    }
  /** A table of `app/workbooks/` by its name, for the holder of a post; `args` say what is in it. */
  | {
      readonly kind: 'workbook';
      readonly name: string;
      readonly post: number;
      readonly args: Readonly<Record<string, string>>;
    };

/** One message to a person. Lines are joined by line breaks; an empty Text line is a blank line. */
export type Message = {
  readonly lines: readonly Phrase[];
  readonly buttons: readonly Button[];
  readonly attachment?: Attachment;
  /** Offer the channel's own "share my phone number" button. */
  readonly askContact?: true;
};

export const say = (key: string, args?: Say['args']): Say => (args ? { key, args } : { key });
export const message = (lines: readonly Phrase[], buttons: readonly Button[] = []): Message => ({
  lines,
  buttons,
});

/** Several sentences as one, such as an argument of another. */
export const together = (lines: readonly Phrase[]): Phrase =>
  lines.reduce((above, below) => say('lines', { above, below }));
