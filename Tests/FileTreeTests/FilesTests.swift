@testable import FileTree
import Foundation
import Testing

@Suite struct FilesTests {
  /// A fresh folder, removed at the end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/files-" + UUID().uuidString
    try Files.createDirectory(folder)
    defer { try? Files.remove(folder) }
    try body(folder)
  }

  @Test("what is written is read back, and folders list their files in order")
  func roundTrip() throws {
    try withFolder { folder in
      try Files.createDirectory(folder + "/b/c")
      try Files.write(Array("甲".utf8), to: folder + "/b/c/1.txt")
      try Files.write([], to: folder + "/a.txt")
      #expect(try Files.read(folder + "/b/c/1.txt") == Array("甲".utf8))
      #expect(try Files.read(folder + "/a.txt") == [])
      #expect(try Files.listFiles(below: folder) == ["a.txt", "b/c/1.txt"])
    }
  }

  @Test("a missing file is a read error that says so")
  func missing() {
    let error = #expect(throws: FileError.self) { try Files.read("/nowhere/at/all") }
    #expect(error?.isMissing == true)
    #expect(error?.diagnostic.location?.path == "/nowhere/at/all")
  }

  @Test("a folder exchange leaves the new tree alone at the path")
  func exchange() throws {
    try withFolder { folder in
      for (name, text) in [("old", "1"), ("new", "2")] {
        try Files.createDirectory(folder + "/" + name)
        try Files.write(Array(text.utf8), to: folder + "/\(name)/x")
      }
      try DirectoryExchange.install(folder + "/new", at: folder + "/old")
      #expect(try Files.read(folder + "/old/x") == Array("2".utf8))
      #expect(try Files.list(folder) == ["old"])
    }
  }

  @Test("an interrupted exchange is undone at the next start")
  func recover() throws {
    try withFolder { folder in
      try Files.createDirectory(folder + "/site.old")
      try DirectoryExchange.recover(folder + "/site")
      #expect(try Files.list(folder) == ["site"])
    }
  }

  @Test(
    "SHA-256 gives the digests of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(_ text: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
    #expect(SHA256.hexDigest(of: text) == digest)
  }

  @Test("SHA-256 is the same by the processor's instructions and without them, whatever the length")
  func sha256Ways() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for count in bytes.indices {
      bytes[..<count].withUnsafeBytes {
        #expect(SHA256.hexDigest(of: $0, byInstructions: false) == SHA256.hexDigest(of: Array(bytes[..<count])))
      }
    }
  }
}
