import Testing

/// The words that tests of projects look for, in one language; `#` stands for a project's number.
struct ProjectWords: Sendable, CustomTestStringConvertible {
  var language: String
  var allTab: String
  var newFooter: String
  var editFooter: String
  var made: String
  var changed: String
  var publishConsequence: String
  var published: String
  var lifecycle: String
  var participants: String
  var closeConsequence: String
  var closed: String
  var leads: String
  var winnerConsequence: String
  var typeNumber: String
  var won: String
  var completed: String
  var amount: String
  var madeAndPublished: String
  var cancelConsequence: String
  var cancelled: String
  var listHeading: String

  static let english = ProjectWords(
    language: "en", allTab: "All 13", newFooter: "^S save as draft",
    editFooter: "^S save changes", made: "is saved at FEAT as a draft.",
    changed: "The changes to project # are saved.", publishConsequence: "Others can bid then",
    published: "Project # is published", lifecycle: "─ [Open] ─", participants: "Participants: ",
    closeConsequence: "Ends the bidding", closed: "Project # is closed, and", leads: " leads ",
    winnerConsequence: "Makes the order.", typeNumber: "Type # to confirm: ",
    won: "The winner of project # is selected", completed: "[Completed]", amount: "Amount",
    madeAndPublished: "is saved and published", cancelConsequence: "For good",
    cancelled: "Project # is cancelled.", listHeading: "No.  Title")

  static let chinese = ProjectWords(
    language: "zh-Hans", allTab: "全部 13", newFooter: "^S 存为草稿", editFooter: "^S 保存修改",
    made: "已保存为 FEAT 草稿。", changed: "项目 # 的修改已保存。",
    publishConsequence: "发布后他人可以报价", published: "项目 # 已发布", lifecycle: "─ [已发布] ─",
    participants: "参与者：",
    closeConsequence: "也不能重新开放", closed: "项目 # 已关闭，有", leads: "领先",
    winnerConsequence: "将生成订单", typeNumber: "输入 # 以确认：", won: "项目 # 已选定中标者",
    completed: "[已完成]", amount: "金额", madeAndPublished: "已保存并发布",
    cancelConsequence: "永久取消", cancelled: "项目 # 已取消。", listHeading: "编号  标题")

  var testDescription: String { language }
}

extension String {
  /// The sentence about a project.
  func about(_ id: Int64) -> String { replacing("#", with: "\(id)") }
}
