import Testing

@testable import SiteBuilding

@Suite struct IndexedImageTests {
  @Test("a picture of two pixels is the PNG that other writers make, but for how it is packed")
  func twoPixels() {
    var image = IndexedImage(width: 2, height: 1, palette: [(0, 0, 0), (255, 198, 92)])
    image[1, 0] = 1
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
      0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0,
    ]
    #expect(Array(image.png.prefix(head.count)) == head)
    // The end chunk, whose checksum every PNG shares.
    #expect(Array(image.png.suffix(12)) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test("the card is small, and light and apricot stand on the band")
  func card() {
    let file = ShareCard().file
    #expect(file.count < 10_000)
    #expect(file == ShareCard().file)
  }
}
