/// Other words of the page's own interface.
let interfacePhrases = """
  главная · домой · наверх · вверх · назад · меню · войти · вход · регистрация · поиск · закрыть
  показать ещё · показать еще · загрузить ещё · загрузить еще · ещё · подробнее · подробнее…
  читать далее… · читать дальше… · просмотров: · просмотры: · время чтения… · размер текста…
  источник фото: · новости · статьи · головна · вгору · увійти · пошук · закрити · показати ще
  детальніше… · читати далі… · переглядів: · перегляди: · час читання… · новини · home · back
  back to top · back to: · top · menu · search · close · next · previous · prev · more · read more
  show more · show less · load more · see more · see all · view all · learn more · click here
  click to expand · expand · skip to content… · skip to main… · skip to… · jump to… · toggle caption
  hide caption · open image in gallery · view image · enlarge image · full screen · fullscreen
  image: · photo · previous image · next image · 1 of… · min read · minute read · minutes read
  reading time… · estimated reading time… · updated · published · last updated · opinion · news
  exclusive · live · breaking · breaking news · story highlights · key points · summary
  table of contents · contents · in this article · on this page · share your thoughts · contributors
  translated by…
  automatically translated… · startseite · zurück · zurück zur… · nach oben · mehr · mehr anzeigen
  mehr erfahren… · alle anzeigen · schließen · suche · suchen · bild: · bild vergrößern… · bild · foto
  bildrechte · inhaltsverzeichnis · inhalt · auf einer seite lesen · lesezeit… · lesedauer… · stand:
  vollbild · zum seitenanfang · accueil · retour · fermer · rechercher · suivant · précédent · lire
  en savoir plus… · voir plus… · temps de lecture… · sommaire · inicio · volver · cerrar · buscar
  siguiente · anterior · ver más… · leer más · ampliar · tiempo de lectura… · archivo · indietro
  chiudi · cerca · successivo · precedente · continua a leggere… · tempo di lettura… · início · voltar
  fechar · próximo · ver mais… · ler mais… · tempo de leitura… · strona główna · zamknij · szukaj
  następny · poprzedni · więcej · rozwiń · zwiń · powrót · czas czytania… · ten tekst przeczytasz w…
  sluiten · zoeken · terug · stäng · sök · lukk · etusivu · sulje · domů · zavřít · hledat · bezár
  acasă · închide · начало · затвори · ana sayfa · anasayfa · kapat · ara · devamını oku…
  okuma süresi… · beranda · tutup · selengkapnya… · 首页 · 首頁 · 关闭 · 關閉 · 搜索 · 更多 · 详细 · 查看更多… · 展开全文…
  字号… · 字體… · 阅读量… · ホーム · トップ · トップへ · 戻る · 閉じる · 検索 · 続きを読む… · 記事を読む… · もっと見る… · 全文を読む… · 目次
  ページトップへ… · 홈 · 닫기 · 검색 · 더보기 · 목록 · 이전 · 다음 · الرئيسية · إغلاق · بحث · المزيد · اقرأ المزيد · رجوع
  سجل الدخول… · خانه
  bild anzeigen · bild schließen · bild anzeigen bild schließen · bild vergrößern · vergrößern · großansicht
  permalink · permalink: · permalink zu… · permalien · permalien… · imprimer cette page
  seite empfehlen · als pdf herunterladen · als pdf herunterladen…
  artikel als pdf… · aufrufe: · zugriffe: · klicks: · gelesen:
  tag cloud · download as pdf… · download pdf · print this page · navigation überspringen…
  zum inhalt springen… · zurück zur übersicht… · zur übersicht · zurück zur startseite… · back to overview
  back to list · retour à la liste · volver al inicio · volver arriba · torna su · torna indietro
  voltar ao topo · do góry · naar boven · till toppen
  """
