/// What stands above a few words on who wrote the article.
let authorPhrases = """
  about the author · about the authors · about author · about the writer · author bio · more from this author
  об авторе · об авторах · про автора · про авторів · über den autor · über die autorin · über die autoren
  zur person · zur autorin · zum autor · die autorin · der autor · à propos de l'auteur · à propos de l’auteur
  l'auteur · l’auteur · sobre el autor · sobre la autora · sobre la firma · acerca del autor · sull'autore
  sull’autore · l'autore · sobre o autor · sobre a autora · o autorze · o autorce · over de auteur · om skribenten
  om författaren · om forfatteren · kirjoittajasta · o autorovi · a szerzőről · despre autor · yazar hakkında
  作者简介 · 關於作者 · 关于作者 · 著者紹介 · 筆者紹介 · 著者プロフィール · 글쓴이 소개 · عن الكاتب · نبذة عن الكاتب · درباره نویسنده
  על הכותב
  """
