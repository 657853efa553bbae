/** What a remark says and asks, with `{who}` to be filled. */
export interface RemarkText {
  readonly says: string;
  readonly asks: string;
}

export type KeyResultRemark =
  | 'vague'
  | 'activity'
  | 'unclear'
  | 'unmeasured'
  | 'many'
  | 'usual'
  | 'noStart'
  | 'quota'
  | 'output';
export type ObjectiveRemark = 'task' | 'metric' | 'generic' | 'usual' | 'still';
export type RemarkCode = KeyResultRemark | ObjectiveRemark;

/** A language's sentences; its words are in `Language`. */
export interface RemarkTexts {
  /** Who should notice, when the goal names nobody. */
  readonly someone: string;
  /** What follows on `says`, with `{words}` to be filled. */
  readonly about: string;
  readonly keyResult: Readonly<Record<KeyResultRemark, RemarkText>>;
  readonly objective: Readonly<Record<ObjectiveRemark, RemarkText>>;
  readonly rewrites: Readonly<Record<RewritePart, string>>;
}

export type RewritePart =
  | 'fromTo'
  | 'soThat'
  | 'soThatCan'
  | 'today'
  | 'insteadOf'
  | 'someOf'
  | 'forWhom'
  | 'becomes'
  | 'sentence'
  | 'thing';
