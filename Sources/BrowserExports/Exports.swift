import BrowserCore

// What every WebAssembly module has: bytes in, bytes out, nothing else. Each other file of this folder, named for its
// part as SearchExports.swift is, makes a module together with this one. All compile natively too, so that tests call
// the very same code.
//
// A caller asks portal_input for a buffer of so many bytes, writes UTF-8 into it and calls a function with that count.
// The function gives the count of bytes it has made, which lie at portal_output until the next call, or a negative
// ExportError. A page has one thread, and so has every other caller: the state below is not guarded.

/// What a negative answer of an exported function means.
public enum ExportError: Int32, Error, Sendable {
  /// The count is not the one that portal_input was asked for.
  case noInput = -1
  /// The index is truncated, corrupted or of another version.
  case malformedIndex = -2
  /// There is no index yet.
  case noIndex = -3
  /// The rules are truncated, corrupted or of another version.
  case malformedRules = -4
  /// There are no rules yet.
  case noRules = -5
  /// The answers are not lines of `key=value`.
  case malformedAnswers = -6
}

nonisolated(unsafe) private var input = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
nonisolated(unsafe) private var output = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

/// A buffer for `count` bytes, to be filled before the next call.
@_expose(wasm, "portal_input")
@_cdecl("portal_input")
public func portalInput(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
  input.deallocate()
  input = .allocate(capacity: Int(max(count, 1)))
  input.initialize(repeating: 0)
  return input.baseAddress
}

/// Where the bytes of the last answer are.
@_expose(wasm, "portal_output")
@_cdecl("portal_output")
public func portalOutput() -> UnsafeMutablePointer<UInt8>? {
  output.baseAddress
}

/// The bytes the caller has written; none when the count is not the one it asked for.
func takeInput(_ count: Int32) throws(ExportError) -> [UInt8] {
  guard count >= 0, Int(count) <= input.count else { throw .noInput }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(count))
  for place in 0..<Int(count) { bytes.append(input[place]) }
  return bytes
}

/// Puts an answer where portal_output finds it and gives its length.
func deliver(_ bytes: [UInt8]) -> Int32 {
  output.deallocate()
  output = .allocate(capacity: max(bytes.count, 1))
  _ = output.initialize(from: bytes)
  return Int32(truncatingIfNeeded: bytes.count)
}
