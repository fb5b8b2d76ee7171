#if hasFeature(Embedded)
  // What grows an array is some eighty bytes of code wherever something is appended. In the browser's modules these stand
  // in for the standard library's `append`, so that it is there once for each kind of element.

  @inline(never)
  private func add<Element>(_ element: Element, to array: inout [Element]) {
    array.append(element)
  }

  extension [UInt8] {
    @inline(never)
    mutating func append(_ element: UInt8) { add(element, to: &self) }
  }

  extension [UInt32] {
    @inline(never)
    mutating func append(_ element: UInt32) { add(element, to: &self) }
  }

  extension [UInt64] {
    @inline(never)
    mutating func append(_ element: UInt64) { add(element, to: &self) }
  }

  extension [Int] {
    @inline(never)
    mutating func append(_ element: Int) { add(element, to: &self) }
  }

  extension [Bool] {
    @inline(never)
    mutating func append(_ element: Bool) { add(element, to: &self) }
  }

  extension [[UInt8]] {
    @inline(never)
    mutating func append(_ element: [UInt8]) { add(element, to: &self) }
  }

  extension [[UInt32]] {
    @inline(never)
    mutating func append(_ element: [UInt32]) { add(element, to: &self) }
  }

  extension [Range<Int>] {
    @inline(never)
    mutating func append(_ element: Range<Int>) { add(element, to: &self) }
  }
#endif
