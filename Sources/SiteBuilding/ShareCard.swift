/// The picture that chat applications show beside a link to the site: the brackets of a document number round the lines
/// of a text, in the site's colours. It carries no words; the link's title stands beside it.
struct ShareCard {
  private let width = 1200
  private let height = 630

  /// The picture as a PNG file.
  var file: [UInt8] {
    var image = IndexedImage(width: width, height: height, palette: Self.palette)
    let steps = Self.steps
    // What matters stands in the middle square: some applications cut the rest off.
    for line in lines {
      for y in line.y..<(line.y + 22) {
        for x in line.x..<(line.x + line.width) { image[x, y] = UInt8(line.isMarked ? 2 * steps : steps) }
      }
    }
    for side in [-1.0, 1.0] {
      let corners = [(90.0, -196.0), (226.0, -118.0), (226.0, 118.0), (90.0, 196.0)].map {
        (x: Double(width / 2) + side * $0.0, y: Double(height / 2) + $0.1)
      }
      for (from, to) in zip(corners, corners.dropFirst()) { draw(from, to, into: &image) }
    }
    return image.png
  }

  private typealias Line = (x: Int, y: Int, width: Int, isMarked: Bool)

  private var lines: [Line] {
    [(514, 226, 172, false), (514, 278, 172, false), (514, 330, 96, true), (514, 382, 148, false)]
  }

  /// Draws a stroke in apricot; the share of each pixel that it covers decides the shade.
  private func draw(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), into image: inout IndexedImage) {
    let half = 15.0
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = dx * dx + dy * dy
    for y in Int(min(from.y, to.y) - half - 2)...Int(max(from.y, to.y) + half + 2) {
      for x in Int(min(from.x, to.x) - half - 2)...Int(max(from.x, to.x) + half + 2) {
        let (px, py) = (Double(x) + 0.5 - from.x, Double(y) + 0.5 - from.y)
        let along = max(0, min(1, (px * dx + py * dy) / length))
        let (ex, ey) = (px - along * dx, py - along * dy)
        let cover = max(0, min(1, half + 0.5 - (ex * ex + ey * ey).squareRoot()))
        let shade = Int(cover * Double(Self.steps)) + (cover > 0 ? Self.steps : 0)
        if cover > 0, Int(image[x, y]) < shade || image[x, y] == UInt8(Self.steps) { image[x, y] = UInt8(shade) }
      }
    }
  }

  /// Shades between two colours of the palette.
  private static let steps = 16

  /// From the band to the lines, and from the band to apricot.
  private static let palette: [(UInt8, UInt8, UInt8)] = {
    let band = (18, 58, 79)
    func blend(_ color: (Int, Int, Int), _ step: Int) -> (UInt8, UInt8, UInt8) {
      func part(_ from: Int, _ to: Int) -> UInt8 { UInt8(from + (to - from) * step / steps) }
      return (part(band.0, color.0), part(band.1, color.1), part(band.2, color.2))
    }
    return (0..<steps).map { blend((237, 241, 240), $0) } + [(237, 241, 240)]
      + (1...steps).map { blend((255, 198, 92), $0) }
  }()
}
