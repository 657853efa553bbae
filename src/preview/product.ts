/** The product's own functions that the host calls by name; everything else it learns from the bundle's menu. */
export const SET_UP_FUNCTION = 'setUpWorkbook';
export const SAMPLE_FUNCTION = 'addSampleTeam';

/** Under Extensions an add-on's menu carries its name. */
export const ADD_ON_NAME = 'Cadence OKRs';
