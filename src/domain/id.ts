type Named<Name extends string> = string & { readonly brand: Name }

export type SiteId = Named<'SiteId'>
export type ServiceId = Named<'ServiceId'>
export type DeskId = Named<'DeskId'>
export type VisitId = Named<'VisitId'>
export type AppointmentId = Named<'AppointmentId'>
export type NoticeId = Named<'NoticeId'>
export type BlockId = Named<'BlockId'>
export type DelayId = Named<'DelayId'>
export type AdviceId = Named<'AdviceId'>

/** What opens a visit on a phone, or an appointment. 128 random bits, so counting up finds nothing. */
export type Token = Named<'Token'>

/** 128 random bits in base64url, 22 characters. */
export type Id = string
