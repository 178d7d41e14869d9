/// Lists of tags and topics.
let tagPhrases = """
  теги: · тэги: · метки: · рубрики: · рубрика: · темы: · ключевые слова: · теги · мітки: · рубрика
  теми: · ключові слова: · tags: · tag: · tagged: · filed under… · filed in: · topics: · topic:
  keywords: · categories: · category: · posted in… · in this article: · explore more on these topics
  more on: · schlagwörter: · schlagworte: · stichworte: · stichwörter: · themen: · thema:
  themen in diesem artikel · ressort: · mots-clés: · mots clés: · thèmes: · thématiques:
  sur le thème: · etiquetas: · temas: · archivado en: · más temas · argomenti: · argomenti trattati
  assuntos: · tópicos: · tagi: · tematy: · słowa kluczowe: · trefwoorden: · ämnen: · emner: · aiheet:
  štítky: · témata: · címkék: · etichete: · taguri: · тагове: · етикети: · ετικέτες: · etiketler:
  konular: · topik: · từ khóa: · 标签: · 標籤: · 关键词: · 关键字: · 關鍵字: · タグ: · キーワード: · トピックス: · 태그:
  الكلمات المفتاحية: · كلمات مفتاحية: · وسوم: · الوسوم: · مواضيع: · برچسب ها: · תגיות: · टैग:
  """
