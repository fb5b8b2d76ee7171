/// Writes records of fields as text, which JavaScript takes apart with `split`: U+001F ends a field, U+001E a record.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a field; the two characters that part fields and records are left out of it.
  @inline(never)
  mutating func field(_ text: [UInt8]) {
    for byte in text where byte & 0xFE != 0x1E { bytes.append(byte) }
    bytes.append(0x1F)
  }

  /// Writes a number that is not negative.
  @inline(never)
  mutating func field(_ number: Int) {
    bytes.decimal(number)
    bytes.append(0x1F)
  }

  /// Ends the record.
  mutating func endRecord() {
    bytes.append(0x1E)
  }
}

extension [UInt8] {
  /// Adds a number that is not negative in decimal digits.
  @inline(never)
  mutating func decimal(_ number: Int) {
    if number > 9 { decimal(number / 10) }
    append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }
}
