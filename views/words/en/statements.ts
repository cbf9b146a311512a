/** A page of plain text: what it is called, and its parts. */
export type Statement = {
  readonly title: string
  readonly parts: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
}

const contact = 'The council has not yet set who to write to about this page. Until then, tell a member of staff.'

const accessibility: Statement = {
  title: 'Accessibility',
  parts: [
    {
      heading: 'What you can do on these pages',
      sentences: [
        'Make the text four times as large, and still see all of it.',
        'Use every page with a keyboard alone.',
        'Use every page with JavaScript switched off.',
        'Tell what matters without seeing colours.',
      ],
    },
    {
      heading: 'How we checked',
      sentences: [
        'We build the pages to meet the Web Content Accessibility Guidelines, version 2.2, level AA.',
        'A program checks every page against these rules whenever the pages change.',
        'A program cannot find every problem. Nobody has tested these pages with a screen reader yet.',
      ],
    },
    {
      heading: 'What is not good enough yet',
      sentences: [
        'The pages are in English only. If you need another language, ask for an interpreter.',
        'The kiosk does not read its pages aloud. Ask a member of staff, who will take your ticket for you.',
      ],
    },
    {
      heading: 'If something does not work for you',
      sentences: [
        'Ask at reception. You never have to use the kiosk or a phone to be seen.',
        contact,
        'If you are not happy with our answer, contact the Equality Advisory and Support Service.',
      ],
    },
  ],
}

const privacy: Statement = {
  title: 'Privacy',
  parts: [
    {
      heading: 'What we do not ask',
      sentences: [
        'You do not give your name to take a ticket or to check in.',
        'We do not ask for your address or your date of birth.',
        'If you book an appointment, you may leave your name, email address and mobile number empty.',
        'These pages set no cookies, and take nothing from other websites.',
      ],
    },
    {
      heading: 'What we keep',
      sentences: [
        'Your ticket, what you come for, and the times when you arrived, were called, were served and left.',
        'If you have an appointment: its time, what it is for, and its reference.',
        'If you gave us your name, email address or mobile number for it: until 30 days after the appointment.',
        'What would help you, if you tell us. You do not have to.',
        'How your visit ended, for example that your question was answered.',
      ],
    },
    {
      heading: 'Why we keep it',
      sentences: [
        'To call you in your turn, and to tell you how long you may wait.',
        'To publish how long people wait and whether we keep our promises. No person is in those figures.',
      ],
    },
    {
      heading: 'Who sees it',
      sentences: [
        'The wait screen and this website show tickets and numbers of people only.',
        'What would help you is seen by the reception and the desk, on the day of your visit.',
        'Your own page on your phone opens only with the address on your ticket. It is gone when the day is over.',
        'The record of the day stays on the council’s own computer. The council has not yet set for how long.',
      ],
    },
    { heading: 'Questions', sentences: [contact] },
  ],
}

export const statements = { accessibility, privacy } as const
