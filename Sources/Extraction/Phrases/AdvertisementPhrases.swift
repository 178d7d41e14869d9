/// Labels of advertisements.
let advertisementPhrases = """
  реклама · реклама: · реклама на сайте… · на правах рекламы · продолжение после рекламы… · erid:
  партнерский материал · партнёрский материал · рекламный блок · спецпроект · пресс-релиз
  реклама 18+ · читайте продолжение ниже… · продовження після реклами… · на правах реклами
  партнерський матеріал · рэклама · advertisement · advertisements · advertisement:
  advertisement - continue reading below · advertising · advert · ad · ads · ad feedback · ad choices
  sponsored · sponsored content · sponsored by… · sponsored: · promoted · promoted content · promotion
  paid content · paid post · partner content · affiliate links · story continues below…
  story continues below advertisement · article continues below… · article continues after…
  continue reading below… · content continues below… · scroll to continue… · scroll down to continue…
  skip advertisement · skip ad · this is a modal window · remove ads · report this ad · report ad
  close ad · report an ad · we may earn… · when you purchase through links… · when you buy through…
  anzeige · anzeigen · werbung · anzeige: · gesponsert · bezahlte anzeige · weiter nach der anzeige
  nach der werbung weiterlesen · artikel wird unten fortgesetzt · publicité · publicite · annonce
  contenu sponsorisé · la suite après la publicité… · la suite après cette publicité… · publicidad
  anuncio · anuncios · contenido patrocinado · patrocinado · continúa después de la publicidad…
  continua después de la publicidad… · la nota continúa debajo… · pubblicità · annuncio
  contenuto sponsorizzato · continua dopo la pubblicità… · publicidade · anúncio · anúncios
  conteúdo patrocinado · continua após a publicidade… · continua após publicidade
  continua depois da publicidade… · patrocínio · reklama · reklamy · materiał sponsorowany
  artykuł sponsorowany · dalsza część artykułu… · dalsza część tekstu… · dalszy ciąg materiału…
  reszta artykułu poniżej… · dalszy ciąg artykułu… · kontynuuj czytanie… · advertentie · advertenties
  annons · annonse · annoncer · mainos · inzerce · inzercia · reklám · hirdetés · publicitate
  reklamo · reclama · oglas · oglasi · διαφήμιση · διαφήμισις · reklam · reklamlar
  haberin devamı aşağıda… · iklan · scroll to continue with content · advertorial · quảng cáo · 广告
  廣告 · 推广 · 赞助内容 · 广告持续… · 請繼續往下閱讀… · 広告 · 広告の後に… · pr · スポンサーリンク · スポンサードリンク · 광고 · إعلان · إعلانات
  اعلان · آگهی · تبلیغات · פרסומת · विज्ञापन · বিজ্ঞাপন · โฆษณา
  """
