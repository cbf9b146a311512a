// The chime of the wait screen: two soft bell notes, a falling third (E5, C5), as a mono 16-bit WAV.
// Made from sines at build time, so that no recording has to be licensed, stored or trusted.
const rate = 22_050
const seconds = 1.8
const notes = [
  { hertz: 659.26, from: 0 },
  { hertz: 523.25, from: 0.45 },
]
/** A bell's overtones: [multiple of the note, loudness]. Few and quiet, so that it does not startle. */
const overtones = [
  [1, 1],
  [2, 0.25],
  [3, 0.08],
]

function loudnessAt(second) {
  let sum = 0
  for (const { hertz, from } of notes) {
    const age = second - from
    if (age < 0) continue
    const swell = Math.min(1, age / 0.015) // a note that starts at once would click
    const fade = Math.exp(-3.2 * age)
    for (const [multiple, loud] of overtones)
      sum += loud * swell * fade * Math.sin(2 * Math.PI * hertz * multiple * age)
  }
  const end = Math.min(1, (seconds - second) / 0.1)
  return 0.4 * end * sum
}

/** @returns {Buffer} the bytes of the WAV file */
export function chime() {
  const count = Math.round(rate * seconds)
  const bytes = Buffer.alloc(44 + count * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + count * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20) // PCM
  bytes.writeUInt16LE(1, 22) // mono
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(count * 2, 40)
  for (let i = 0; i < count; i++)
    bytes.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, loudnessAt(i / rate)))), 44 + i * 2)
  return bytes
}
