import Foundation

extension DemoProject {
  /// The projects of 李丽.
  static let ofLi = [
    DemoProject(
      status: .completed, title: "民宿房间拍摄", category: 202, tags: ["摄影", "民宿"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["云南省", "大理白族自治州", "大理市"], address: "双廊镇玉几岛 12 号"),
      hours: 8, age: 35 * 1440, start: -15, closing: -22 * 1440, price: 2200, crowd: 5,
      description: "<p>六间客房，需要航拍院子。</p>"),
    DemoProject(
      status: .cancelled, title: "手工皂包装插画", category: 204, tags: ["插画", "包装"],
      delivery: .online, hours: 12, age: 18 * 1440, start: 4, closing: -4 * 1440, price: 1500,
      crowd: 3, description: "<p>四款香型，四张插画，水彩风格。</p>"),
    DemoProject(
      status: .closed, title: "公众号文案，每周两篇", category: 303, tags: ["文案", "公众号"],
      delivery: .online, hours: 24, age: 10 * 1440, start: 5, price: 2000, crowd: 5,
      description: """
        <p>主题：<strong>慢生活</strong>与民宿。</p>
        <p>每篇 1500 字左右；请附一篇代表作链接。</p>
        """),
    DemoProject(
      status: .open, title: "Bilingual menu for a guest house", category: 301,
      tags: ["translation", "menu", "zh-en"], delivery: .online, hours: 5, age: 180, start: 14,
      price: 700, crowd: 7, bids: ["+86-13800138000": 650],
      description: """
        <p>About 40 dishes &mdash; please keep the pinyin next to each name.</p>
        <ul><li>过桥米线 <i>guòqiáo mǐxiàn</i></li><li>乳扇 <i>rǔshàn</i></li></ul>
        """),
    DemoProject(
      status: .open, title: "院子电路改造", category: 502, tags: ["电工", "户外"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["云南省", "大理白族自治州", "大理市"], address: "双廊镇玉几岛 12 号",
        contact: "李丽", phone: "+86-13900139000"),
      hours: 10, age: 6, start: 16, price: 1800, crowd: 8,
      description: "<p>户外灯带 60 米，需防水；<b>必须持证</b>。</p>"),
    DemoProject(
      status: .draft, title: "瑜伽课（待定）", category: 403, tags: ["瑜伽"], delivery: .workplace,
      age: 300, description: "<p>每周一次，六人小班。</p>"),
  ]
}
