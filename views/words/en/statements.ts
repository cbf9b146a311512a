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
        'These pages take nothing from other websites. They set no cookies, but for one: if you answer our survey from a poster, your phone keeps the date until the next day, so that it is answered once a day. It is the same on every phone.',
      ],
    },
    {
      heading: 'What we keep',
      sentences: [
        'Your ticket, what you come for, and the times when you arrived, were called, were served and left.',
        'If you have an appointment: its time, what it is for, and its reference.',
        'If you give them when you book: your name, email address and mobile number. We delete them 30 days after the appointment.',
        'If you begin to book and do not finish: nothing of who you are.',
        'What would help you, if you tell us. You do not have to.',
        'How your visit ended, for example that your question was answered.',
      ],
    },
    {
      heading: 'Why we keep it',
      sentences: [
        'To call you in your turn, and to tell you how long you may wait.',
        'To confirm your appointment, to remind you of it, and to tell you if it changes. We use your name, email address and mobile number for nothing else.',
        'To have ready what would help you, such as a sign language interpreter.',
        'To publish how long people wait and whether we keep our promises. No person is in those figures.',
      ],
    },
    {
      heading: 'Who sees it',
      sentences: [
        'The wait screen and this website show tickets and numbers of people only.',
        'What would help you is seen by our staff, so that they can arrange it. It is never on a screen that others see.',
        'Your name, email address and mobile number are seen by the staff who look after appointments.',
        'Messages to you may be sent through GOV.UK Notify, a service of the government.',
        'The page of your appointment opens only with the long address that we gave you. Your reference alone opens nothing.',
        'Your own page on your phone opens only with the address on your ticket. It is gone when the day is over.',
        'The record of the day stays on the council’s own computer. The council has not yet set for how long.',
      ],
    },
    { heading: 'Questions', sentences: [contact] },
  ],
}

export const statements = { accessibility, privacy } as const
