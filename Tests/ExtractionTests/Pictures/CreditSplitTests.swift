import Testing

@testable import Extraction

struct CreditSplitTests {
  @Test(arguments: [
    ("Новый мост / фото REUTERS", "Новый мост", "REUTERS"),
    ("Зал суда. Фото: Анна Левина", "Зал суда.", "Анна Левина"),
    ("Bürgermeisterin Sander. Foto: Jan Kern/dpa", "Bürgermeisterin Sander.", "Jan Kern/dpa"),
    ("The harbour at dawn. Photograph: Ann Lee/The Quay", "The harbour at dawn.", "Ann Lee/The Quay"),
    ("A ferry in the storm (AP Photo/Joe Bell)", "A ferry in the storm", "AP Photo/Joe Bell"),
    ("Le marché © Paul Renaud / AFP", "Le marché", "Paul Renaud / AFP"),
    ("Photo by Ann Lee", "", "Ann Lee"),
    ("Most na Tihoj (fot. Jan Nowak)", "Most na Tihoj", "Jan Nowak"),
  ])
  func `a caption and its credit part`(line: String, caption: String, credit: String) {
    let split = CreditSplit(line.bytes)
    #expect(split?.caption == caption)
    #expect(split?.credit == credit)
  }

  @Test(arguments: [
    "A sentence about a photo that moved the country", "Он показал фото друзьям", "Nothing here", "",
  ])
  func `a sentence that mentions a photo has no credit`(line: String) {
    #expect(CreditSplit(line.bytes) == nil)
  }

  @Test(arguments: [
    "But there is a bigger picture: the town has flooded five times since 2019.",
    "He deserves one credit: patience and luck.",
    "Le crédit : 20 000 euros sur dix ans.", "La imagen: un piso vacío y una mujer sola.",
    "«Libri. La fotografia: quella sì che era un mestiere».", "Źródło: rzeka bierze początek w górach.",
  ])
  func `a word for a picture in a sentence is no label`(line: String) {
    #expect(CreditSplit(Array(line.utf8)[...])?.isLabelled != true)
  }

  @Test(arguments: [
    ("A boat. Foto: dpa", "dpa"), ("A boat (Foto: iFixit)", "iFixit"), ("A boat / photo: ap/jd", "ap/jd"),
  ])
  func `agencies and accounts begin small`(line: String, credit: String) {
    #expect(CreditSplit(Array(line.utf8)[...])?.credit == credit)
  }

  /// Met in the sample of the README: the office stayed in the caption.
  @Test(arguments: [
    ("На льду. Фото: станция «Белое озеро»", "станция «Белое озеро»"),
    ("Пожар. Фото: пресс-служба МЧС России", "пресс-служба МЧС России"),
    ("Фото: администрация города Омска", "администрация города Омска"),
  ])
  func `offices begin small as well`(line: String, credit: String) {
    #expect(CreditSplit(Array(line.utf8)[...])?.credit == credit)
  }

  @Test(arguments: [
    ("The quay at noon. (Ann Lee)", "The quay at noon.", "Ann Lee"),
    ("The quay at noon. (Joe El Bell/QBC)", "The quay at noon.", "Joe El Bell/QBC"),
    (
      "The quay at noon. Ann Lee (dpa/picture alliance via Getty)", "The quay at noon.",
      "Ann Lee (dpa/picture alliance via Getty)"
    ),
    ("Der Kai am 3. Juli. Jan Kern / Pool via Reuters", "Der Kai am 3. Juli.", "Jan Kern / Pool via Reuters"),
    ("Le quai à midi. HANDOUT / AFP", "Le quai à midi.", "HANDOUT / AFP"),
    ("The quay at noon. AP", "The quay at noon.", "AP"),
    ("Der Kai am Mittag.dpa", "Der Kai am Mittag.", "dpa"),
    ("The quay at noon. Ann Lee for The Quay Post", "The quay at noon.", "Ann Lee for The Quay Post"),
    ("The mayor at the quay Ann J Lee/Getty Images", "The mayor at the quay", "Ann J Lee/Getty Images"),
    ("El muelle a mediodía EFE/ J.J. Ruiz", "El muelle a mediodía", "EFE/ J.J. Ruiz"),
    (
      "El muelle a mediodía Ana Ruiz - Europa Press / Europa Press", "El muelle a mediodía",
      "Ana Ruiz - Europa Press / Europa Press"
    ),
    ("The storm at nightGetty Images", "The storm at night", "Getty Images"),
    ("Мост закрытФото: Анна Левина", "Мост закрыт", "Анна Левина"),
    ("The quay in the fog AP Photo/Joe Bell", "The quay in the fog", "AP Photo/Joe Bell"),
    ("Der Kai. Foto: Jan Kern (Keystone)", "Der Kai.", "Jan Kern (Keystone)"),
    ("Der Kai. (Symbolfoto: picture alliance/dpa | Jan Kern)", "Der Kai.", "picture alliance/dpa | Jan Kern"),
    ("Der Kai / picture alliance", "Der Kai", "picture alliance"),
    ("Photograph: Ann LeeThe quay at noon", "The quay at noon", "Ann Lee"),
    ("港の朝（林芳撮影）", "港の朝", "林芳"),
    ("Credit...Ann Lee/The Quay Post", "", "Ann Lee/The Quay Post"),
    ("Ann Lee / The Quay Post / Getty Images", "", "Ann Lee / The Quay Post / Getty Images"),
    ("picture alliance | Jan Kern", "", "picture alliance | Jan Kern"),
    ("Der Kai. / Quelle: QRD/Jan Kern", "Der Kai.", "QRD/Jan Kern"),
    ("The quay at noon (Staff Photo by Ann Lee)", "The quay at noon", "Ann Lee"),
    ("橋が開いた（共同）", "橋が開いた", "共同"),
    ("Image source, Getty Images", "", "Getty Images"),
    ("The president, Ann Lee / AFP", "The president, Ann Lee", "AFP"),
  ])
  func `a caption ends in a credit that no word announces`(line: String, caption: String, credit: String) {
    let split = CreditSplit(caption: line.bytes)
    #expect(split?.caption == caption)
    #expect(split?.credit == credit)
  }

  @Test(arguments: [
    "The mayor on Tuesday next to Dr. Anthony Bell", "Off St. Peter's Square",
    "Auf dem Foto: Anna Meier und Peter Kern",
    "На фото: мост через реку", "Friedrich Kern (CDU/CSU)", "Das Rathaus von Frankfurt/Main",
    "This photo by the sea shows the moon",
    "Ann Lee, the mayor", "The mayor (left) at the quay", "The mayor at the quay. (File)", "Ann Lee",
    "The ferry stopped. It was the third time in a week.", "The ferry (SPD) stopped", "Profits and/or losses",
    "Kai. Der neue Fahrplan gilt ab Mai.", "The quay. 24/7", "Prices in km/h",
  ])
  func `a caption without a credit keeps its end`(line: String) {
    #expect(CreditSplit(caption: line.bytes) == nil)
  }

  /// Met on a blog: "07.06.2016: UniCredit: …" went as the credit of a picture.
  @Test func `only a caption may touch a label`() {
    #expect(CreditSplit("7 June: UniCredit: no title for the team".bytes) == nil)
  }
}
