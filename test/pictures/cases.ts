import type { PlainMap } from '../../src/map/model.js';
import {
  channel,
  feeling,
  item,
  journey,
  opportunity,
  pain,
  persona,
  said,
  stage,
  touchpoint,
} from '../fixtures/maps.js';

/** Maps that a picture is easily hurt by: very long, very short, very many, other scripts, nothing felt. */
export const cases: Readonly<Record<string, () => PlainMap>> = {
  first: () =>
    journey('first', 'My first journey', {
      personas: [persona('jamie', 'Jamie')],
      stages: [
        stage('find-out', 'Find out', {
          touchpoints: [touchpoint('ad', 'Sees an ad', { feels: [feeling('curious', 0.5)] })],
        }),
      ],
    }),
  empty: () => journey('empty', 'Nothing yet'),
  'long-titles': () =>
    journey('long', 'How somebody who has never bought insurance compares, doubts, asks around, and at last signs', {
      personas: [persona('ada', 'Adalbertina Freifrau von und zu Hohenstein-Wolkenkuckucksheim', { role: said(long) })],
      scenario: said(long),
      goal: said(long),
      owner: 'the-team-that-is-responsible-for-all-of-it',
      stages: [
        stage('one', 'Finding out what one would have to know before one can even begin to compare anything', {
          goal: said(long),
          touchpoints: [
            touchpoint('a', 'Opens the Donaudampfschifffahrtsgesellschaftskapitänsversicherungsvergleichsportal', {
              channels: [channel('web', 'The website of the federal association of insurers and reinsurers')],
              does: [said(long)],
              thinks: [said(long)],
              feels: [feeling('overwhelmed by so many words that mean the same', -1.5)],
              pains: [pain('p', long, { severity: 'critical' })],
              backstage: [item(long)],
            }),
            touchpoint('b', 'Calls', { feels: [feeling('calm', 1)] }),
          ],
        }),
        stage('two', 'Sign', { touchpoints: [touchpoint('c', 'Signs', { feels: [feeling('relieved', 1)] })] }),
      ],
    }),
  'one-stage': () =>
    journey('return', 'Returning shoes', {
      personas: [persona('ada', 'Ada')],
      stages: [
        stage('back', 'Send back', {
          touchpoints: ['Prints the label', 'Finds a box', 'Walks to the post office', 'Waits for the money'].map(
            (title, i) =>
              touchpoint(`t${i}`, title, {
                feels: [feeling(['calm', 'annoyed', 'tired', 'relieved'][i] as string, [1, -1, -1, 1][i] as number)],
              }),
          ),
        }),
      ],
    }),
  'twelve-stages': () =>
    journey('year', 'A year with us', {
      personas: [persona('ada', 'Ada')],
      stages: months.map((month, i) =>
        stage(`m${i}`, month, {
          touchpoints: [
            touchpoint(`m${i}-a`, 'Reads the bill', { feels: [feeling('neutral', Math.round(4 * Math.sin(i)) / 2)] }),
          ],
        }),
      ),
    }),
  'sixty-touchpoints': () =>
    journey('long-way', 'A long way', {
      personas: [persona('ada', 'Ada'), persona('bo', 'Bo')],
      stages: ['Look', 'Choose', 'Buy', 'Use', 'Leave'].map((title, s) =>
        stage(`s${s}`, title, {
          touchpoints: Array.from({ length: 12 }, (_, i) =>
            touchpoint(`s${s}-${i}`, `Step ${s * 12 + i + 1}`, {
              does: [said('Does what has to be done')],
              feels: [
                feeling('calm', Math.round(4 * Math.sin(s * 3 + i)) / 2, { for: ['ada'] }),
                feeling('tense', Math.round(3 * Math.cos(s + i)) / 2, { for: ['bo'] }),
              ],
            }),
          ),
        }),
      ),
    }),
  'nothing-felt': () =>
    journey('blueprint', 'A blueprint only', {
      personas: [persona('ada', 'Ada')],
      stages: [
        stage('s', 'Repair', {
          touchpoints: ['Brings it in', 'Waits', 'Fetches it'].map((title, i) =>
            touchpoint(`t${i}`, title, {
              does: [said('Talks to the desk')],
              frontstage: [item('Desk')],
              backstage: [item('Workshop', i === 1 ? { fails: 'No spare parts' } : {})],
              support: [item('Stock list')],
            }),
          ),
        }),
      ],
    }),
  'one-feels-nothing': () =>
    journey('two', 'Two people, one of them unknown', {
      personas: [persona('ada', 'Ada'), persona('bo', 'Bo', { role: said('We have not asked him yet') })],
      stages: [
        stage('s', 'Try', {
          touchpoints: ['Hears of it', 'Tries it', 'Keeps it'].map((title, i) =>
            touchpoint(`t${i}`, title, { feels: [feeling('curious', i / 2, { for: ['ada'] })] }),
          ),
        }),
      ],
    }),
  chinese: () =>
    journey('zh', '换一个更便宜的手机套餐', {
      personas: [persona('lin', '林晓', { role: said('九年的老客户'), quote: said('我只想知道我付的是什么钱。') })],
      scenario: said('下个月合同到期，话费又涨了。'),
      stages: [
        stage('a', '了解需求', {
          goal: said('弄清楚自己真正需要什么'),
          touchpoints: [
            touchpoint('a1', '查看最近三个月的账单', {
              does: [said('寻找每吉字节的价格，但是没有找到任何可以比较的数字')],
              thinks: [said('我到底在为什么付钱？')],
              feels: [feeling('困惑', -1)],
              pains: [pain('p', '账单里全是运营商的行话', { severity: 'high' })],
            }),
            touchpoint('a2', '在线比较套餐', {
              feels: [feeling('沮丧', -2)],
              opportunities: [opportunity('o', '三个套餐并排比较', { impact: 5, effort: 2 })],
            }),
          ],
        }),
        stage('b', '决定', { touchpoints: [touchpoint('b1', '签约', { feels: [feeling('安心', 1.5)] })] }),
      ],
    }),
  emoji: () =>
    journey('party', '🎉 Birthday party 🎂', {
      personas: [persona('mia', '👩🏽‍🍳 Mia', { role: said('Bakes 🥐🥖 for 🇩🇪🇫🇷') })],
      stages: [
        stage('plan', '📝 Plan', {
          touchpoints: [
            touchpoint('list', 'Writes a list 🗒️✍️', {
              thinks: [said('👨‍👩‍👧‍👦 + 🐕 = 😅')],
              feels: [feeling('🥳', 2)],
              pains: [pain('p', 'No 🎈 left anywhere 😭', { severity: 'low' })],
            }),
          ],
        }),
        stage('party', '🎈 Party', {
          touchpoints: [touchpoint('cake', 'Cuts the 🎂', { feels: [feeling('tired 😴', -0.5)] })],
        }),
      ],
    }),
  arabic: () =>
    journey('ar', 'أريد باقة هاتف أرخص', {
      personas: [
        persona('amal', 'أمل', { role: said('عميلة منذ تسع سنوات'), quote: said('أريد فقط أن أعرف ماذا أدفع.') }),
      ],
      scenario: said('ينتهي عقدها الشهر القادم وارتفعت الفاتورة مرة أخرى.'),
      stages: [
        stage('a', 'التعرّف', {
          goal: said('أن أعرف ما أحتاجه'),
          touchpoints: [
            touchpoint('a1', 'تقرأ آخر ثلاث فواتير', {
              does: [said('تبحث عن سعر الجيجابايت 1.5 GB')],
              thinks: [said('على ماذا أدفع؟')],
              feels: [feeling('حائرة', -1)],
              pains: [pain('p', 'الفاتورة مليئة بالمصطلحات', { severity: 'high' })],
            }),
            touchpoint('a2', 'תמיכה בצ׳אט', { feels: [feeling('שמחה', 1)] }),
          ],
        }),
      ],
    }),
};

const long =
  'Everything that can be said about it has been said at some length, by several people, in writing, and was then read by nobody, because who reads so long a text on a picture that is meant to be seen at a glance?';

const months = 'January February March April May June July August September October November December'.split(' ');
