import Glibc
import PolicyImport

/// Imports any bytes: what libFuzzer calls again and again. A refusal is as good as an import; a crash, a hang or
/// memory out of proportion is not.
@_cdecl("LLVMFuzzerTestOneInput")
public func importOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let policy = try? Importer(received: nil).read(bytes: bytes, fileName: "fuzz.txt") else { return 0 }
  // The policy's folder is named by its slug.
  precondition(!policy.slug.isEmpty && !policy.slug.utf8.contains(UInt8(ascii: "/")))
  precondition(!policy.markdown.isEmpty && !policy.repairsYAML.isEmpty && policy.units.articles >= 0)
  return 0
}

/// Takes the PATH away, so that no program is started for PDF and old Word files.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutablePointer<CInt>?, _ arguments: OpaquePointer?) -> CInt {
  setenv("PATH", "", 1)
  return 0
}
