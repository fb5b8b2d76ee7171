/// What `TextModel` reads before a block, in the form of a block: how statutes and policies are wont to put things.
///
/// Chosen among provisions of statutes for how many of its runs of characters others hold. It stands in the manifest, so
/// that an index is read with the primer it was written with. A path or an anchor is led by the count of bytes that it
/// shares with the one before, from 0 on.
let leafPrimer: StaticString = """
  policy-2013-a9296b05\u{1}中华人民共和国传染病防治法\u{1}\
  \u{10}第三十六条\u{2}0=\u{1}0+\u{1}\u{2}根据重大传染病疫情应急处置需要，经国务院决定，可以采取下列措施：\u{3}\
  \u{10}第二十四条\u{2}0=\u{1}0+\u{1}\u{2}本市应当加强城镇地区排水系统建设，保障排水畅通。\u{3}\
  \u{10}（六）\u{2}9=\u{1}4+\u{1}\u{2}查封违法生产、经营、使用农药的场所。\u{3}\
  \u{10}第五条\u{2}0=\u{1}0+\u{1}\u{2}对中央预算执行情况进行审计监督的主要内容：\u{3}\
  \u{10}（四）\u{2}9=\u{1}4+\u{1}\u{2}在办理案件中形成的其他法律文书。\u{3}\
  \u{10}第六条\u{2}0=\u{1}0+\u{1}\u{2}鼓励支持单位和个人依法开发、利用水资源，并保护其合法权益。\u{3}\
  \u{10}\u{2}9第三款\u{1}4+\u{1}\u{2}市电力运行主管部门应当按照职责依法处理投诉。\u{3}\
  \u{10}（一）\u{2}9=\u{1}4i1\u{1}\u{2}向相关部门提出立法或者政策制定建议，反映本行业相关事项；\u{3}\
  \u{10}第十三条\u{2}0=\u{1}0art13\u{1}\u{2}县级以上人民政府应当将环境保护工作纳入国民经济和社会发展规划。\u{3}\
  \u{10}（三）\u{2}9=\u{1}4+\u{1}\u{2}相应的安全管理、防范措施；\u{3}\
  \u{10}第十一条\u{2}0=\u{1}0+\u{1}\u{2}本规定由中国人民银行组织实施。\u{3}\
  \u{10}\u{2}9第二款\u{1}4p2\u{1}\u{2}家政服务人员不得有下列行为：\u{3}
  """
