/// Labels of share bars.
let sharePhrases = """
  поделиться · поделиться: · поделиться в… · поделитесь: · поделитесь~ · поделись~
  поделиться ссылкой · поделиться новостью… · скопировать ссылку · копировать ссылку
  ссылка скопирована · версия для печати · распечатать · печать · отправить · в избранное · сохранить
  нравится · мне нравится · оцените статью… · оцените материал… · поділитися · поділитись
  поділитися: · поділитись: · поділитися в… · поділіться~ · поширити · поширити:
  скопіювати посилання · копіювати посилання · посилання скопійовано · версія для друку · роздрукувати
  друк · надіслати · зберегти · share · share: · share this · share this: · share this article…
  share this story… · share this post… · share this page… · share this on… · share on~ · share via~
  share with~ · share to~ · share article · share story · share options · sharing · share full article
  share by email · copy link · copy url · copied · link copied · copy this link… · print
  print article · print this… · print this article · email · e-mail · email this… · email article
  send · save · save article · save this… · save for later · bookmark · tweet · tweet this · pin it
  like · like this: · flipboard · facebook · twitter · whatsapp · telegram · linkedin · pinterest
  reddit · messenger · instagram · youtube · tiktok · threads · bluesky · vk · viber · line · pocket
  xing · mastodon · email link · gift this article · give this article · teilen · teilen:
  teilen auf… · teilen via… · artikel teilen · beitrag teilen · diesen artikel teilen…
  auf facebook teilen… · auf twitter teilen… · per e-mail teilen… · per whatsapp teilen…
  link kopieren · link kopiert · drucken · artikel drucken · seite drucken · versenden · merken
  merkliste · per mail · kopieren · zitieren · feedback · feedback geben · partager · partager:
  partager sur… · partager via… · partager cet article… · partager l'article… · partagez~
  copier le lien · lien copié · imprimer · envoyer · envoyer par… · enregistrer · sauvegarder
  compartir · compartir: · compartir en… · compartir por… · comparte~ · compartir esta…
  copiar enlace · copiar link · copiar el enlace · imprimir · enviar · enviar por… · guardar
  guardar artículo · condividi · condividi: · condividi su… · condividi l'articolo…
  condividi questo… · copia link · copia il link · stampa · invia · salva · compartilhe~
  compartilhar · compartilhar: · compartilhar no… · partilhar · partilhar: · partilhe~ · copiar url
  salvar · udostępnij · udostępnij: · udostępnij na… · podziel się · podziel się: · podziel się na…
  kopiuj link · skopiuj link · drukuj · wydrukuj · wyślij · zapisz · delen · delen: · deel:
  deel dit artikel… · deel artikel · kopieer link · printen · opslaan · dela · dela: · dela artikel…
  kopiera länk · skriv ut · spara · del · del artikkelen… · del på~ · kopier lenke · kopier link · jaa
  jaa artikkeli · jaa: · kopioi linkki · tulosta · sdílet · sdílet: · sdílet na… · tisknout
  vytisknout · kopírovat odkaz · zdieľať · megosztás · megosztom · nyomtatás · distribuie
  distribuie: · distribuiți · сподели · сподели: · споделете~ · podijeli · podeli · подели
  κοινοποίηση · μοιραστείτε~ · paylaş · paylaş: · paylaşın · yazdır · kaydet · linki kopyala · kopyala
  bagikan · bagikan: · bagikan ke… · salin tautan · chia sẻ · chia sẻ: · 分享 · 分享: · 分享到… · 分享至… · 复制链接
  複製連結 · 打印 · 列印 · 收藏 · 点赞 · 微信 · 微博 · 分享本文 · シェア · シェアする · シェア: · ツイート · ツイートする · 印刷 · 印刷する · 保存
  リンクをコピー · urlをコピー · いいね · 공유 · 공유하기 · 인쇄 · 인쇄하기 · 스크랩 · 기사저장 · 글자크기 · url복사 · شارك · شارك:
  شارك المقال… · شارك هذا… · مشاركة · مشاركة: · نسخ الرابط · طباعة · حفظ · اشتراک گذاری
  به اشتراک بگذارید… · שתפו · שיתוף · הדפסה · शेयर करें · शेयर · শেয়ার করুন · แชร์
  möchten sie den artikel teilen… · möchten sie diesen artikel teilen… · jetzt teilen… · teilen sie diesen~
  teile diesen~ · teilt diesen~ · weitersagen · weiterempfehlen · beitrag teilen… · share this with~
  help us share… · spread the word · partagez cet article… · compartilhe esta… · comparte este artículo…
  condividi articolo · podziel się artykułem… · поделиться статьей… · поделитесь с друзьями…
  поділіться з друзями… · deel dit bericht… · delen op… · dela på… · del på facebook~
  share on facebook · share on twitter · share on x · share on whatsapp · share on linkedin
  share on telegram · share on pinterest · share on reddit · share on tumblr · share on bluesky
  share on threads · share on mastodon · share on flipboard · share via email · copy link to clipboard
  auf facebook teilen · auf twitter teilen · auf x teilen · auf whatsapp teilen · bei facebook teilen
  per e-mail teilen · per mail teilen · partager sur facebook · partager sur twitter · partager sur x
  partager sur whatsapp · partager l'article · compartir en facebook · compartir en twitter
  compartir en whatsapp · compartilhe · compartilhar via: · compartilhe: · compartilhar no facebook
  condividi su facebook · condividi l'articolo · udostępnij na facebooku · sdílet článek
  sdílet na facebooku · zkopírovat odkaz · zdieľať článok · del artikel · del på facebook · dela artikeln
  dela på facebook · deel dit artikel · bağlantıyı kopyala · facebook'ta paylaş · twitter'da paylaş
  поделиться в facebook · поделиться в telegram · поделиться вконтакте · поділитися у facebook
  поділитися в telegram · شارك المقال · شارك على فيسبوك · 分享到x · 分享到微信… · 分享到微博 · 分享到朋友圈 · 分享到： · 打开微信“扫一扫”…
  本文網址:… · 本文網址：… · 기사 공유하기 · url 복사 · 링크 복사 · bagikan artikel
  分享让更多人看到 · メールで送る · リンクをコピーする · klicken, um auf… · klick, um auf… · klicke, um auf…
  haz clic para compartir… · cliquez pour partager… · click to share on… · click to share…
  clique para compartilhar… · fai clic per condividere…
  """
