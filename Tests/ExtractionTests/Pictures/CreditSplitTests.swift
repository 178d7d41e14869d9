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
}
