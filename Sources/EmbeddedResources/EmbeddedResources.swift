/// The files of `Resources/`, compiled into the program so that it is one file.
///
/// They live in a module of their own because compiling them is slow (about 0.2 s per KB).
public enum EmbeddedResources {
  /// `Resources/Localization/en.json`.
  public static var english: [UInt8] { PackageResources.en_json }
  /// `Resources/Localization/zh-Hans.json`.
  public static var simplifiedChinese: [UInt8] { PackageResources.zh_Hans_json }
  /// `Resources/Localization/initials.txt`.
  public static var initials: [UInt8] { PackageResources.initials_txt }
  /// `Resources/Countries/countries.tsv`.
  public static var countries: [UInt8] { PackageResources.countries_tsv }
}
