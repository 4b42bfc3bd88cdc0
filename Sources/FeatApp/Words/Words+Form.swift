import FeatDomain

extension Words {
  /// The form that makes a project or changes one.
  final class Form: Decodable, Sendable {
    let newTitle: String
    let editTitle: Template
    let titled: Template
    let title: String
    let description: String
    let tags: String
    let deliveryMode: String
    let province: String
    let city: String
    let street: String
    let contactName: String
    let phone: String
    let neededBy: String
    let closing: String
    let serviceLength: String
    let category: String
    let images: String
    let saveDraft: String
    let publish: String
    let saveChanges: String
    let saveAndPublish: String
    let editor: String
    let locked: String
    let tagsHint: String
    let tagsSent: Template
    let modeHint: String
    let neededByHint: Template
    let closingDefault: Template
    let closingDefaultAt: Template
    let closingHint: Template
    let imagesLeft: Template
    let imagesFull: String
    let categoriesLoading: String
    let categoriesMissing: Template
    let categoryUnknown: String
    let progress: Template
    let titleEmpty: String
    let descriptionEmpty: String
    let tagsEmpty: String
    let deliveryModeEmpty: String
    let streetEmpty: String
    let neededByEmpty: String
    let otherEmpty: String
    let tooSoon: Template
    let afterNeededBy: String
    let past: String
    let notANumber: String
    let tooMany: Template
    let notMade: String
    let savedSoFar: Template
    let leftCreate: String
    let leftEdit: String
    let leftTags: String
    let leftImages: Template
    let leftPublish: String
    let comma: String
    let goOn: Template
    let sentenceGap: String
    let stopped: String
    let unknown: Template
    let perhapsCreated: String
    let perhapsEdited: String
    let perhapsTagged: String
    let perhapsImaged: String
    let perhapsPublished: String
    let seeFields: String
    let textKept: String
    let signInAgain: String
    let unknownSignedOut: Template
    let publishText: Template
    let notHandedOver: Template
    let editorNotFound: Template
    let editorCannotStart: Template
    let editorExited: Template
    let editorKilled: Template
    let imageUnusable: String
    let imageMissing: Template
    let imageNotAFile: Template
    let imageTooLarge: Template
    let imageNotAnImage: Template
    let imageSystem: Template
    let titleHelp: String
    let descriptionHelp: String
    let tagsHelp: String
    let deliveryModeHelp: String
    let addressHelp: String
    let neededByHelp: Template
    let closingHelp: Template
    let serviceLengthHelp: String
    let categoryHelp: String
    let imagesHelp: Template
    let saveHelp: String
    let publishHelp: String

    /// What a field is called.
    func label(of field: ProjectField) -> String {
      switch field {
      case .title: title
      case .description: description
      case .tags: tags
      case .deliveryMode: deliveryMode
      case .province: province
      case .city: city
      case .street: street
      case .contactName: contactName
      case .phone: phone
      case .neededBy: neededBy
      case .closing: closing
      case .serviceLength: serviceLength
      case .category: category
      case .images: images
      }
    }

    /// What the button is called that saves.
    func save(isEdit: Bool) -> String { isEdit ? saveChanges : saveDraft }

    /// What the button is called that publishes.
    func publish(isEdit: Bool) -> String { isEdit ? saveAndPublish : publish }

    /// What F1 says.
    func help(for place: FormPlace) -> String {
      switch place {
      case .saveButton: saveHelp
      case .publishButton: publishHelp
      case .field(let field): help(of: field)
      }
    }

    private func help(of field: ProjectField) -> String {
      switch field {
      case .title: titleHelp
      case .description: descriptionHelp
      case .tags: tagsHelp
      case .deliveryMode: deliveryModeHelp
      case .province, .city, .street, .contactName, .phone: addressHelp
      case .neededBy: neededByHelp(days: "\(ProjectRules.leadDays)")
      case .closing: closingHelp(days: "\(ProjectRules.closingDays)")
      case .serviceLength: serviceLengthHelp
      case .category: categoryHelp
      case .images: imagesHelp(most: "\(ProjectRules.mostImages)")
      }
    }
  }
}
