/// Reads one label from the first scalars of a text, as many as are looked at for one.
@usableFromInline
struct LabelScanner {
  @usableFromInline var scalars = InlineArray<24, Unicode.Scalar>(repeating: " ")
  @usableFromInline var count = 0
  /// Where the label begins, behind blanks.
  @usableFromInline var position = 0

  @inlinable
  init(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      if count == scalars.count { break }
      scalars[count] = scalar
      count += 1
    }
    while position < count, Self.isBlank(scalars[position]) { position += 1 }
  }

  /// The scalar at a place; nil behind the last one looked at.
  func scalar(_ place: Int) -> Unicode.Scalar? { place < count ? scalars[place] : nil }

  /// The first place from another on where no blank stands.
  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while let scalar = scalar(index), Self.isBlank(scalar) { index += 1 }
    return index
  }

  /// A number in Arabic digits of either width or in Chinese characters, and where it ends.
  func number(at start: Int) -> (Int, Int)? {
    var end = start
    var value = 0
    while let digit = scalar(end).flatMap(Self.digit), end - start < 9 {
      value = value * 10 + digit
      end += 1
    }
    if end > start { return (value, end) }
    while let next = scalar(end), ChineseNumeral.contains(next) { end += 1 }
    guard end > start else { return nil }
    return ChineseNumeral.parse((start..<end).lazy.map { scalars[$0] }).map { ($0, end) }
  }

  /// A number whose Chinese characters layout may have spread: 第二  十条.
  func spacedNumber(at start: Int) -> (Int, Int)? {
    guard let (number, end) = number(at: start) else { return nil }
    guard Self.digit(scalars[start]) == nil, let next = scalar(skipBlanks(end)), ChineseNumeral.contains(next) else {
      return (number, end)
    }
    var characters = (start..<end).map { scalars[$0] }
    var place = skipBlanks(end)
    while let next = scalar(place), ChineseNumeral.contains(next) {
      characters.append(next)
      place = skipBlanks(place + 1)
    }
    while place > end, let last = scalar(place - 1), Self.isBlank(last) { place -= 1 }
    return ChineseNumeral.parse(characters).map { ($0, place) }
  }

  /// Blanks of any width.
  @usableFromInline
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The value of a digit of either width.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
