/// The commonest words of languages, where they are not also those of others: a text of a language
/// has one in ten words or more from its list, a text of another next to none.
enum FunctionWords {
  /// - Parameter tag: BCP 47; what stands behind the language does not matter.
  static func of(_ tag: String) -> WordHashSet? { lists[String(tag.prefix { $0 != "-" })] }

  private static let lists: [String: WordHashSet] = {
    let lists = [
      "en": "the of and to that is was for with are this by from have it as be on at",
      "de": "der die das und nicht ist mit dem den von zu ein eine auf für im sich auch des",
      "fr": "le la les des et une est dans qui que pour pas sur du au par ce avec",
      "es": "el la los las de y que en una por con del para se es al como su",
      "it": "il di che la e per una non sono della del con gli le alla dei nel si",
      "pt": "o de que e do da em um para com não uma os no se na por mais as dos",
      "nl": "de het een van en is dat op te voor met niet zijn aan er ook om bij",
      "sv": "och att det som en på är av för med den till inte har ett om de",
      "no": "og det som en på er av for med den til ikke har et om de at å i",
      "da": "og det som en på er af for med den til ikke har et om de at i",
      "pl": "w i na z się nie do to że jest o jak po od za przez dla oraz",
      "cs": "a v se na je že s z o do to pro jsou jako ale by ve podle",
      "sk": "a v sa na je že s z o do to pre sú ako ale by vo podľa",
      "hu": "a az és hogy nem is egy azt meg volt de már csak el mint",
      "ro": "de în și la a cu pe din că care pentru o este un nu au fost mai",
      "tr": "ve bir bu için da de ile olarak olan çok daha en gibi ne sonra kadar",
      "fi": "ja on ei että oli se ovat hän mutta kun myös joka sen mukaan ole",
      "id": "yang dan di ini itu dengan untuk dari dalam tidak akan pada ke juga",
      "ms": "yang dan di ini itu dengan untuk dari dalam tidak akan pada ke juga",
      "vi": "và của là có trong các được cho không một với người những này",
      "hr": "je i u na se da za su od s o kao što koji iz",
      "ru": "и что с по это как из от но был для его также при чтобы только",
      "uk": "і та що з до як від це й із був його також щоб тільки під",
      "be": "і што з да як ад гэта па для быў яго таксама каб пры",
      "bg": "и на да се за от са че е като ще по това към след",
      "ca": "de la el i que a les en per del un amb els una no es dels",
    ]
    var sets = lists.mapValues { WordHashSet($0.utf8.split(separator: 0x20)) }
    for twin in ["nb", "nn"] { sets[twin] = sets["no"] }
    for twin in ["bs", "sr"] { sets[twin] = sets["hr"] }
    return sets
  }()
}
