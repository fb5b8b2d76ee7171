import HTMLTemplate

/// sitemap.xml (sitemaps.org, version 0.9) and robots.txt.
struct Sitemap {
  let baseURL: String
  /// The paths of the pages below the root, `policies/` and the like.
  let pages: [String]

  var files: [OutputFile] {
    let sitemap: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(each: pages, { "<url><loc>\(baseURL + $0)</loc></url>\n" })</urlset>

      """
    return [
      OutputFile(path: "sitemap.xml", bytes: sitemap.rendered),
      OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\nSitemap: \(baseURL)sitemap.xml\n"),
    ]
  }
}
