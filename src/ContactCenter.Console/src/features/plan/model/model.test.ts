import { describe, expect, it } from 'vitest';
import keys from '../../../../plan-keys.json';
import { at, promptAt, type Section, withPrompt, withValue } from './document';
import { faultAt, faultsBeside } from './faults';
import { forms } from './fields';
import { nameFault, renamed, usesOf } from './names';
import { readNumber } from './numbers';
import { nodeAt, treeOf } from './tree';

const plan: Section = {
  Ivr: {
    Operator: 'sales',
    Menus: {
      Main: {
        Prompt: 'Press 1.',
        'Prompt:fr': 'Tapez 1.',
        Options: {
          1: { Words: ['sales'], Department: 'Sales' },
          2: { Collect: { Prompt: 'Digits', Next: [{ When: 'status', Is: 'open', Message: 'Sales' }, { Menu: 'Main' }] } },
        },
        WayOut: { End: 'Bye.' },
      },
    },
    Numbers: { 442079460000: { Menu: 'Main' } },
  },
  Departments: { Sales: { RingSeconds: 25 } },
};

describe('a plan', () => {
  it('is changed without touching what it was made from', () => {
    const changed = withValue(plan, ['Departments', 'Sales', 'RingSeconds'], '30');

    expect(at(changed, ['Departments', 'Sales', 'RingSeconds'])).toBe('30');
    expect(at(plan, ['Departments', 'Sales', 'RingSeconds'])).toBe(25);
    expect(at(withValue(plan, ['Departments', 'Sales', 'RingSeconds'], undefined), ['Departments', 'Sales'])).toEqual({});
  });

  it('is changed within lists, at their end, and out of them', () => {
    const next = ['Ivr', 'Menus', 'Main', 'Options', '2', 'Collect', 'Next'];

    expect(at(withValue(plan, [...next, '1', 'Menu'], 'Other'), [...next, '1'])).toEqual({ Menu: 'Other' });
    expect(at(withValue(plan, [...next, '2'], { End: 'x' }), next)).toHaveLength(3);
    expect(at(withValue(plan, [...next, '0'], undefined), next)).toEqual([{ Menu: 'Main' }]);
  });

  it('keeps translations beside their text', () => {
    const prompt = ['Ivr', 'Menus', 'Main', 'Prompt'];
    expect(promptAt(plan, prompt)).toEqual({ text: 'Press 1.', translations: { fr: 'Tapez 1.' } });

    const changed = withPrompt(plan, prompt, { text: 'Press one.', translations: { fr: 'Tapez un.' } });

    expect(promptAt(changed, prompt)).toEqual({ text: 'Press one.', translations: { fr: 'Tapez un.' } });
    expect(at(changed, ['Ivr', 'Menus', 'Main', 'Options'])).toEqual(at(plan, ['Ivr', 'Menus', 'Main', 'Options']));
  });

  it('names a department by its new name wherever it is named', () => {
    expect(usesOf(plan, 'departments', 'Sales')).toEqual([
      'Ivr:Operator',
      'Ivr:Menus:Main:Options:1:Department',
      'Ivr:Menus:Main:Options:2:Collect:Next:0:Message',
    ]);

    const changed = renamed(plan, 'departments', 'Sales', 'Orders');

    expect(at(changed, ['Departments', 'Orders', 'RingSeconds'])).toBe(25);
    expect(usesOf(changed, 'departments', 'Orders')).toHaveLength(3);
    expect(usesOf(changed, 'departments', 'Sales')).toEqual([]);
    expect(at(renamed(plan, 'menus', 'Main', 'First'), ['Ivr', 'Numbers', '442079460000', 'Menu'])).toBe('First');
  });

  it('names a department by its new name also where several are named', () => {
    const topics: Section = { bill: { Departments: ['Support', 'sales'] }, other: { Departments: [], Words: ['Sales'] } };
    const withTopics: Section = { ...plan, Analysis: { Topics: topics } };
    expect(usesOf(withTopics, 'departments', 'Sales')).toContain('Analysis:Topics:bill:Departments');

    expect(at(renamed(withTopics, 'departments', 'Sales', 'Orders'), ['Analysis', 'Topics'])).toEqual({
      bill: { Departments: ['Support', 'Orders'] },
      other: { Departments: [], Words: ['Sales'] },
    });
    expect(at(renamed(plan, 'departments', 'Sales', 'Orders'), ['Analysis'])).toBeUndefined();
  });

  it('has no two of one name, and no colon in names', () => {
    const texts = { noName: 'none', noColon: 'colon', taken: 'taken' };
    expect(['', 'a:b', ' SALES', 'Other'].map((name) => nameFault(name, ['Sales'], texts))).toEqual(['none', 'colon', 'taken', null]);
  });

  it('is a tree in which a field belongs to the nearest form', () => {
    const tree = treeOf(plan);
    expect(nodeAt(tree, ['Ivr', 'Menus', 'Main', 'Options', '1', 'Words'])?.leads).toBe('Sales');
    expect(nodeAt(tree, ['ivr', 'menus', 'main', 'NoInput', 'Tries'])?.label).toBe('Main');
    expect(nodeAt(tree, ['Departments', 'Nowhere'])?.label).toBe('Departments');
    expect(nodeAt(tree, ['Vonage'])).toBeUndefined();
  });

  it('tells faults at their field, and the rest above the form', () => {
    const faults = [
      { path: 'Departments:Sales:Fallbacks:0:Number', problem: 'is none' },
      { path: 'departments:sales:RingSeconds', problem: 'must be a number' },
      { path: 'Departments:Sales', problem: 'is odd' },
    ];
    const sales = ['Departments', 'Sales'];
    expect(faultAt(faults, [...sales, 'RingSeconds'])).toBe('must be a number');
    expect(faultAt(faults, [...sales, 'Fallbacks'])).toBe('is none');
    expect(faultsBeside(faults, sales, [[...sales, 'RingSeconds'], [...sales, 'Fallbacks']])).toEqual([faults[2]]);
  });

  it('takes numbers as people write them', () => {
    const typed = ['25', '25 s', '2 min', '1:30', '0,5 m', 'soon', ''];
    expect(typed.map((text) => readNumber(text, 'seconds'))).toEqual(['25', '25', '120', '90', '30', 'soon', '']);
    expect(['0,4', '5 s'].map((text) => readNumber(text))).toEqual(['0.4', '5 s']);
  });
});

/** Where the fields of a form stand in the plan; a star is a name that people choose, a hash a place in a list. */
const places: Record<keyof typeof forms, string> = {
  Ivr: 'Ivr',
  Menu: 'Ivr:Menus:*',
  Option: 'Ivr:Menus:*:Options:*',
  Collect: 'Ivr:Menus:*:Options:*:Collect',
  Ncco: 'Ivr:Menus:*:Options:*:Ncco',
  Sensitive: 'Ivr:Sensitive:*',
  Department: 'Departments:*',
  Hours: 'Hours:*',
  Survey: 'Survey',
  Question: 'Survey:Questions:#',
  Texts: 'Texts',
  Topic: 'Analysis:Topics:*',
  TopicExample: 'Analysis:Topics:*:Examples:#',
  Entity: 'Analysis:Entities:*',
  Scorecard: 'Analysis:Scorecard:*',
  ScorecardQuestion: 'Analysis:Scorecard:*:Questions:#',
  ScorecardChoice: 'Analysis:Scorecard:*:Questions:#:Choices:#',
  Auto: 'Analysis:Scorecard:*:Questions:#:Auto',
};

/** What is edited by more than a field of its own: targets, endpoints and rows of numbers. */
const byEditors = [
  /:(Department|Message|Menu|Say|End|When|Is)$/,
  /^Departments:\*:(Endpoint|Fallbacks:#)$/,
  /^Ivr:Callers:\*:Name$/,
  /:Auto:Kind$/,
];

it('every key of the plan has a field', () => {
  const fields = Object.entries(forms).flatMap(([form, of]) => of.map((field) => `${places[form as keyof typeof forms]}:${field.key}`));
  const missing = keys.filter((key) => !fields.includes(key) && !byEditors.some((pattern) => pattern.test(key)));
  expect(missing).toEqual([]);
  expect(fields.filter((field) => !keys.includes(field))).toEqual([]);
});
