/** A language somebody may be helped in: as staff read it, and as its speakers do. */
export type Language = { readonly name: string; readonly own: string; readonly tag: string }

/** What is offered to be touched. A provisional list, in the order of the English names: the council sets its own. */
export const languages: readonly Language[] = [
  { name: 'Arabic', own: 'العربية', tag: 'ar' },
  { name: 'British Sign Language', own: 'BSL', tag: 'en' },
  { name: 'Bulgarian', own: 'Български', tag: 'bg' },
  { name: 'Cantonese', own: '廣東話', tag: 'zh-HK' },
  { name: 'Farsi', own: 'فارسی', tag: 'fa' },
  { name: 'Kurdish', own: 'کوردی', tag: 'ckb' },
  { name: 'Latvian', own: 'Latviešu', tag: 'lv' },
  { name: 'Lithuanian', own: 'Lietuvių', tag: 'lt' },
  { name: 'Mandarin', own: '普通话', tag: 'zh-CN' },
  { name: 'Polish', own: 'Polski', tag: 'pl' },
  { name: 'Portuguese', own: 'Português', tag: 'pt' },
  { name: 'Romanian', own: 'Română', tag: 'ro' },
  { name: 'Spanish', own: 'Español', tag: 'es' },
  { name: 'Ukrainian', own: 'Українська', tag: 'uk' },
]

/** Touched by whoever finds none of the others; reception asks which. */
export const anotherLanguage = 'Another language'
