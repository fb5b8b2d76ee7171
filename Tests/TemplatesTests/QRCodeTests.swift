import Testing

@testable import Templates

@Suite struct QRCodeTests {
  /// The modules as other encoders print them.
  private func drawing(_ code: QRCode) -> [String] {
    code.rows.map { row in String((0..<code.size).map { row >> UInt64($0) & 1 == 1 ? "#" : "." }) }
  }

  @Test("error correction is that of the standard's alphanumeric example HELLO WORLD")
  func correction() {
    let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    #expect(ReedSolomon(count: 10).codewords(for: data) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  }

  @Test("a letter is drawn as other encoders draw it (Nayuki's QR Code generator, mask 0)")
  func letter() throws {
    let code = try #require(QRCode("A", mask: 0))
    #expect(
      drawing(code) == [
        "#######..###..#######",
        "#.....#.#.###.#.....#",
        "#.###.#...#...#.###.#",
        "#.###.#..#....#.###.#",
        "#.###.#.##..#.#.###.#",
        "#.....#...#.#.#.....#",
        "#######.#.#.#.#######",
        "...........##........",
        "#.#.#.#...##....#..#.",
        "#..###...#....#...##.",
        ".#....#.###.#...#...#",
        "#.#.#....##...#...#..",
        "#.#..##.#.#.#.#.#.#.#",
        "........####.#.#.#.#.",
        "#######....#.###.####",
        "#.....#..#.###.###...",
        "#.###.#.##.#.###.##.#",
        "#.###.#.......#...##.",
        "#.###.#.##..#...#...#",
        "#.....#..##...#...##.",
        "#######.#...#.#.#.###",
      ])
  }

  @Test(
    "an address of two blocks is drawn as other encoders draw it (Nayuki's QR Code generator, which chooses mask 2)")
  func address() throws {
    let code = try #require(QRCode("https://rencai.example.gov.cn/policies/jinzhong-2023-10/"))
    #expect(
      drawing(code) == [
        "#######.....##...####..#..#######",
        "#.....#...##.###......#...#.....#",
        "#.###.#.#..#.#..#...###.#.#.###.#",
        "#.###.#.#..##.#.####..#.#.#.###.#",
        "#.###.#.#..###.#...#...#..#.###.#",
        "#.....#.#.#.#####...##..#.#.....#",
        "#######.#.#.#.#.#.#.#.#.#.#######",
        "........#####.##...#.##.#........",
        "#.#####.....####.##....##.#####..",
        "..#....#.###..#.#.###..#..##.##.#",
        ".#..###...#....##.#...#..##.#.##.",
        "##..##.##...#.#......#.####.###..",
        "..##.####......#.##.#.#.##.###.##",
        "#.#....##.##..####.#...#..##...##",
        ".##.#.#.#.....#..#....#.###.####.",
        "..###..###.###..#.##.#.#####.##..",
        "#.###.##....###..#..#.####.##...#",
        ".......###..##..#.####.#.###.##.#",
        "#...#.#.#....#.#..#.#.#.#.###.##.",
        "##.#....#######.#.#.####..#######",
        "..#...##.....##.#####..#.#..##.##",
        "#..##..####.##.#..##.#.#..#...#.#",
        "#.#####..#...#####...##.#....#.#.",
        "#...#........#.#.....###..#..##..",
        "#.##..#####..#.#.#....#######...#",
        "........#...##...####.#.#...#.#.#",
        "#######..#.##..#.#..#####.#.#.##.",
        "#.....#.#..####.#....####...###..",
        "#.###.#.#..#####..#.#...######...",
        "#.###.#.#....#######..####..#..##",
        "#.###.#.#..###...#...#.##.##.##..",
        "#.....#..#......#..#.#....#.###..",
        "#######.#...#...##....####.#...#.",
      ])
  }

  @Test("every version up to the tenth has its size, and longer texts have none")
  func versions() throws {
    for version in QRVersion.all {
      let text = String(repeating: "a", count: version.capacity)
      #expect(QRCode(text)?.size == 17 + 4 * version.number)
      #expect(version.codewords(for: Array(text.utf8)).count == version.total)
    }
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }

  @Test("the path draws the dark modules and no others")
  func path() throws {
    let code = try #require(QRCode("https://rencai.example.gov.cn/"))
    var drawn = Array(repeating: UInt64(0), count: code.size)
    for run in code.path.matches(of: /M(\d+) (\d+)h(\d+)v1H(\d+)z/) {
      let (x, y, length) = (try #require(Int(run.1)), try #require(Int(run.2)), try #require(Int(run.3)))
      #expect(run.1 == run.4)
      for place in x..<(x + length) { drawn[y] |= 1 << UInt64(place) }
    }
    #expect(drawn == code.rows)
  }
}
