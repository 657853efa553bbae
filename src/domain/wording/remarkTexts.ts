/** What a remark says and asks, with `{words}` and `{who}` to be filled. */
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
  | 'noLonger'
  | 'forWhom'
  | 'from'
  | 'to'
  | 'becomes'
  | 'sentence'
  | 'thing';
