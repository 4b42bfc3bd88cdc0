/// A country whose phone numbers the sandbox takes.
struct Country: Equatable, Sendable {
  /// ISO 3166-1 alpha-3, such as `CHN`.
  var iso3: String
  /// Its international calling code without the plus sign, such as `86`.
  var callingCode: String
  /// Its name in English.
  var english: String
  /// Its name in Chinese.
  var chinese: String

  /// Finds a country; nil for one that the sandbox does not have.
  init?(iso3: String) {
    guard let country = Self.all.first(where: { $0.iso3 == iso3 }) else { return nil }
    self = country
  }

  /// Its name in one language.
  func label(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// Every country of the table, in its order.
  static let all: [Country] = table.split(separator: "\n").compactMap(Country.init(line:))

  private init?(line: Substring) {
    let columns = line.split(separator: "|").map(String.init)
    guard columns.count == 4 else { return nil }
    (iso3, callingCode, english, chinese) = (columns[0], columns[1], columns[2], columns[3])
  }

  private static let table = """
    CHN|86|China|中国
    HKG|852|Hong Kong|中国香港
    MAC|853|Macao|中国澳门
    TWN|886|Taiwan|中国台湾
    ARE|971|United Arab Emirates|阿拉伯联合酋长国
    ARG|54|Argentina|阿根廷
    AUS|61|Australia|澳大利亚
    AUT|43|Austria|奥地利
    BEL|32|Belgium|比利时
    BGD|880|Bangladesh|孟加拉国
    BRA|55|Brazil|巴西
    CAN|1|Canada|加拿大
    CHE|41|Switzerland|瑞士
    CHL|56|Chile|智利
    COL|57|Colombia|哥伦比亚
    CZE|420|Czechia|捷克
    DEU|49|Germany|德国
    DNK|45|Denmark|丹麦
    EGY|20|Egypt|埃及
    ESP|34|Spain|西班牙
    FIN|358|Finland|芬兰
    FRA|33|France|法国
    GBR|44|United Kingdom|英国
    GRC|30|Greece|希腊
    HUN|36|Hungary|匈牙利
    IDN|62|Indonesia|印度尼西亚
    IND|91|India|印度
    IRL|353|Ireland|爱尔兰
    ISR|972|Israel|以色列
    ITA|39|Italy|意大利
    JAM|1876|Jamaica|牙买加
    JPN|81|Japan|日本
    KAZ|7|Kazakhstan|哈萨克斯坦
    KEN|254|Kenya|肯尼亚
    KHM|855|Cambodia|柬埔寨
    KOR|82|South Korea|韩国
    LAO|856|Laos|老挝
    LKA|94|Sri Lanka|斯里兰卡
    MEX|52|Mexico|墨西哥
    MMR|95|Myanmar|缅甸
    MNG|976|Mongolia|蒙古
    MYS|60|Malaysia|马来西亚
    NGA|234|Nigeria|尼日利亚
    NLD|31|Netherlands|荷兰
    NOR|47|Norway|挪威
    NPL|977|Nepal|尼泊尔
    NZL|64|New Zealand|新西兰
    PAK|92|Pakistan|巴基斯坦
    PER|51|Peru|秘鲁
    PHL|63|Philippines|菲律宾
    POL|48|Poland|波兰
    PRT|351|Portugal|葡萄牙
    ROU|40|Romania|罗马尼亚
    RUS|7|Russia|俄罗斯
    SAU|966|Saudi Arabia|沙特阿拉伯
    SGP|65|Singapore|新加坡
    SWE|46|Sweden|瑞典
    THA|66|Thailand|泰国
    TUR|90|Türkiye|土耳其
    UKR|380|Ukraine|乌克兰
    USA|1|United States|美国
    VNM|84|Vietnam|越南
    ZAF|27|South Africa|南非
    """
}
