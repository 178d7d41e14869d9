/// Labels of video and audio widgets.
let videoPhrases = """
  видео дня · видео дня: · видео · видео: · видео по теме · смотреть видео · смотрите видео:
  смотреть видео… · видеосюжет · аудио · фотогалерея · галерея · слушать · послушать… · відео дня
  відео · відео: · дивитися відео · дивіться відео: · дивитися відео… · фотогалерея: · слухати
  прослухати… · play · play video · play audio · watch · watch: · watch now… · watch more:
  watch the video… · watch the full… · video · videos · video: · video player · video unavailable
  video cannot be played · media caption · more videos · next video · now playing · loading video
  loading · loading… · listen · listen: · listen to this article… · listen to article · listen now
  audio · podcast · photos · gallery · photo gallery · view gallery · image gallery · pause · mute
  unmute · 0:00 · this video can not be played · to play this video… · this content is not available…
  your browser does not support… · the media could not be loaded… · video ansehen · video abspielen
  video des tages · weitere videos · zum video · im video: · artikel anhören… · vorlesen
  audio starten · bildergalerie · fotostrecke · fotogalerie · bilder · bilderstrecke · voir la vidéo
  vidéo · vidéos · vidéo: · en vidéo · diaporama · ver vídeo · ver video · vídeo · vídeos · vídeo:
  escuchar · galería · galería de fotos · fotogalería · guarda il video · il video · galleria
  fotogallery · assista ao vídeo… · assista: · ouvir · galeria · obejrzyj wideo · wideo · wideo:
  zobacz wideo… · posłuchaj… · zobacz zdjęcia… · bekijk video · titta · se video · katso video · videó
  galerie · przejdź do galerii · izle · videoyu izle… · video izle… · foto galeri · dinle
  video terkait · xem video · 视频 · 視頻 · 播放视频 · 视频加载中 · 观看视频 · 圖集 · 动画 · 動画 · 動画を見る… · 写真を見る… · 写真
  画像を見る… · 音声 · 동영상 · 영상 · 사진 · شاهد · شاهد: · شاهد الفيديو… · فيديو · استمع… · فیلم · ویدیو · צפו
  वीडियो
  watch video · watch the video · video of the day · video wird geladen · video wird geladen… · ansehen
  jetzt ansehen · im video ansehen · vidéo du jour · regarder la vidéo · el video del día · el vídeo del día
  vídeo del día · ver el video · vídeo do dia · assistir vídeo · assista ao vídeo · video del giorno
  wideo dnia · zobacz wideo · video dne · přehrát video · video dňa · günün videosu · videoyu izle
  βίντεο της ημέρας · δείτε το βίντεο · видео на деня · вижте видеото · فيديو اليوم · شاهد الفيديو
  צפו בסרטון · 영상 보기 · 동영상 보기 · 動画を見る · 観看影片 · 查看视频 · dagens video · dagens video: · päivän video
  video van de dag · videoclipul zilei · a nap videója · lihat video · वीडियो देखें · ভিডিও দেখুন
  """
