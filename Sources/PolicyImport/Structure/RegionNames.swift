/// The region a document holds in, from the names in it.
enum RegionNames {
  /// The region's path for the first text that names one; a city is looked for before its province.
  static func path(in texts: [String]) -> String? {
    for text in texts {
      if let city = cities.first(where: { text.contains($0.name) }) { return city.path }
      if let province = provinces.first(where: { text.contains($0.name) }) { return province.path }
    }
    return nil
  }

  private static let cities: [(name: String, path: String)] = [
    ("吉林市", "jilin/jilin"), ("晋中市", "shanxi/jinzhong"),
  ]

  // 陕西 is written shaanxi, as the standard for names of provinces has it, to part it from 山西.
  private static let provinces: [(name: String, path: String)] = [
    ("北京", "beijing"), ("天津", "tianjin"), ("河北", "hebei"), ("山西", "shanxi"), ("内蒙古", "neimenggu"),
    ("辽宁", "liaoning"), ("吉林省", "jilin"), ("黑龙江", "heilongjiang"), ("上海", "shanghai"), ("江苏", "jiangsu"),
    ("浙江", "zhejiang"), ("安徽", "anhui"), ("福建", "fujian"), ("江西", "jiangxi"), ("山东", "shandong"),
    ("河南", "henan"), ("湖北", "hubei"), ("湖南", "hunan"), ("广东", "guangdong"), ("广西", "guangxi"),
    ("海南", "hainan"), ("重庆", "chongqing"), ("四川", "sichuan"), ("贵州", "guizhou"), ("云南", "yunnan"),
    ("西藏", "xizang"), ("陕西", "shaanxi"), ("甘肃", "gansu"), ("青海", "qinghai"), ("宁夏", "ningxia"),
    ("新疆", "xinjiang"),
  ]
}
