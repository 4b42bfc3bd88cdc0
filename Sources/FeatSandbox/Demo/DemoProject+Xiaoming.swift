import Foundation

extension DemoProject {
  /// The projects of 王小明, in every status.
  static let ofXiaoming = [
    DemoProject(
      status: .completed, title: "婚礼全天跟拍", category: 202, tags: ["摄影", "婚礼", "跟拍"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["浙江省", "杭州市", "西湖区"], address: "北山街 78 号",
        contact: "王先生", phone: "+86-13800138000"),
      hours: 10, age: 40 * 1440, start: -20, closing: -27 * 1440, price: 3800, crowd: 6,
      images: ["venue.jpg"],
      description: """
        <p>十月十六日婚礼，<strong>早八点到晚六点</strong>全天跟拍。</p>
        <ul><li>精修 60 张</li><li>原片全部交付</li><li>两位摄影师</li></ul>
        <p>风格参考：自然抓拍为主，不要过度摆拍。</p>
        """),
    DemoProject(
      status: .completed, title: "SwiftUI 课程字幕翻译（英译中）", category: 301,
      tags: ["翻译", "字幕", "Swift"], delivery: .online, hours: 20, age: 30 * 1440, start: -9,
      closing: -16 * 1440, price: 1600, crowd: 8,
      bids: ["+86-13900139000": 900],
      description: """
        <p>共 12 集，每集约 15 分钟。请保留代码标识符不译，例如 <code>List&lt;Item&gt;</code>。</p>
        <p>样例见 <a href="https://example.com/subtitles?lang=en&amp;ep=1">第一集字幕</a>。</p>
        """),
    DemoProject(
      status: .cancelled, title: "旧房厨房翻新", category: 501, tags: ["装修", "厨房"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["浙江省", "杭州市", "拱墅区"], address: "湖墅南路 260 号 3 幢 502 室"),
      hours: 80, age: 21 * 1440, start: 6, closing: -12 * 1440, price: 21_000, crowd: 4,
      description: "<p>橱柜、台面、瓷砖全部更换。</p><p>因搬家<em>已取消</em>，抱歉。</p>"),
    DemoProject(
      status: .cancelled, title: "公司年会主持人", category: 604, tags: ["主持", "年会"],
      delivery: .workplace, hours: 4, age: 12 * 1440, start: 2, closing: -6 * 1440,
      price: 2600, crowd: 0, description: "<p>中英双语主持，两百人规模。</p>"),
    DemoProject(
      status: .closed, title: "手机 App 图标与启动页设计", category: 201,
      tags: ["设计", "图标", "UI"], delivery: .online, hours: 16, age: 11 * 1440, start: 6,
      price: 2400, crowd: 7, images: ["草图.png", "color-guide.pdf.png"],
      description: """
        <h3>需求</h3>
        <ol><li>图标：1024 × 1024，明暗两版</li><li>启动页：静态</li><li>源文件：Sketch 或 Figma</li></ol>
        <p>预算 2000&ndash;2500 元，含<u>两轮修改</u>。</p>
        """),
    DemoProject(
      status: .closed, title: "古琴修复", category: 402, tags: ["古琴", "修复"],
      delivery: .workplace, hours: 30, age: 15 * 1440, start: 5, price: 5200, crowd: 0,
      description: "<p>民国老琴，琴面有裂，需<b>有经验</b>的师傅。</p><p>运费由我承担。</p>"),
    DemoProject(
      status: .open, title: "小程序商城开发", category: 101,
      tags: ["小程序", "TypeScript", "支付"], delivery: .online, hours: 160, age: 3 * 1440,
      start: 21, price: 18_000, crowd: 9, bids: ["+1-4155550100": 17_500],
      images: ["wireframe-1.png", "wireframe-2.png", "logo.png"],
      description: """
        <p>做一个卖茶叶的小程序：</p>
        <ul><li>商品列表、购物车、下单</li><li>微信支付</li><li>后台可改价格 &amp; 库存</li></ul>
        <p>页面不多，约 8 页。原型见 <a href="https://example.com/tea">https://example.com/tea</a>。<br>\
        后端接口已有，文档齐全。</p>
        """),
    DemoProject(
      status: .open, title: "周末搬家，三室一厅，五楼无电梯", category: 503, tags: ["搬家", "周末"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["浙江省", "杭州市", "滨江区"], address: "江南大道 588 号",
        contact: "王小明", phone: "+86-13800138000", latitude: Decimal(302_084) / 10_000,
        longitude: Decimal(1_202_119) / 10_000),
      hours: 6, age: 45, start: 12, price: 1100, crowd: 8,
      description: """
        <p>从滨江搬到<strong>萧山</strong>，约 12 公里。</p>
        <p>大件：冰箱、洗衣机、钢琴（<em>立式</em>）、1.8 米床两张。<br>纸箱约 40 个，已打包。</p>
        """),
    DemoProject(
      status: .open, title: "Swift 后端性能顾问", category: 101, tags: ["swift", "性能", "Linux"],
      delivery: .online, hours: 12, age: 2, start: 15, price: 6000, crowd: 9,
      description: """
        <p>高峰期 p99 从 40 ms 涨到 900 ms，<strong>怀疑是锁竞争</strong>。</p>
        <p>要求：会用 perf，能看懂火焰图；交付一份报告和补丁。</p>
        """),
    DemoProject(
      status: .open, title: "今晚就要：海报一张", category: 201, tags: ["海报", "加急"],
      delivery: .online, hours: 3, age: 30, start: 9, closing: 5, price: 500, crowd: 6,
      description: "<p>社区读书会海报，A3，<b>五分钟后截止报价</b>。</p><p>文字：“读一本旧书，认识新朋友”。</p>"),
    DemoProject(
      status: .review, title: "儿童编程夏令营助教", category: 401, tags: ["编程", "儿童"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["上海市", "上海市", "徐汇区"], address: "漕溪北路 88 号"),
      hours: 40, age: 600, start: 40, description: "<p>带 8 到 12 岁的孩子学 Scratch。</p>"),
    DemoProject(
      status: .draft, title: "阳台花园设计与种植", category: 505, tags: ["园艺", "阳台"],
      delivery: .onSite,
      address: Project.Address(
        country: "CHN", levels: ["浙江省", "杭州市", "滨江区"], address: "江南大道 588 号",
        contact: "王小明", phone: "+86-13800138000"),
      hours: 8, age: 90, start: 30, images: ["balcony.jpg"],
      description: "<p>朝南阳台，约 9 平方米，想种香草和月季。</p>"),
    DemoProject(
      status: .draft, title: "Translate my CV (zh → en)", category: 301, tags: [], age: 20,
      description: "<p>Two pages; terms in <code>&lt;brackets&gt;</code> stay as they are.</p>"),
  ]
}
