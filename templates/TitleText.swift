import HTMLTemplate

/// A document's title, with places where a line may end: between phrases, and nowhere else while a phrase fits.
struct TitleText {
  var title: String

  var html: HTML {
    var html = HTML()
    var written = title.startIndex
    for place in breaks {
      html.append(text: title[written..<place])
      html.append("<wbr>")
      written = place
    }
    html.append(text: title[written...])
    return html
  }

  /// The starts of phrases, none nearer than six characters to the one before or four to the end.
  private var breaks: [String.Index] {
    var places: [String.Index] = []
    var sinceBreak = 0
    var position = title.startIndex
    while position < title.endIndex {
      let rest = title[position...]
      if sinceBreak >= 6, rest.count >= 4, Self.openings.contains(where: rest.hasPrefix) {
        places.append(position)
        sinceBreak = 0
      }
      sinceBreak += 1
      position = title.index(after: position)
    }
    return places
  }

  private static let openings = [
    "关于", "推进", "促进", "助推", "激发", "支持", "做好", "加强", "加快", "引进外国", "柔性", "实施办法", "实施意见",
    "实施细则", "管理办法", "若干", "发展战略", "工作的", "（试行）", "（暂行）", "的通知",
  ]
}
