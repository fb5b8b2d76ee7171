import HTMLTemplate
import PolicyModel

/// A body's name; on English pages with the Chinese one, which is what a visitor will meet at the door.
struct BodyName {
  var site: Site
  var body: Body

  var html: HTML {
    site.language == .en && body.name.en != nil
      ? "\(body.name.text(.en)) \(site.chinese("（\(body.name.zh)）"))" : site.words(body.name)
  }
}
