/// Titles of pages that stand where an article should, as letters alone (`skeleton`). One that is long enough may be
/// followed by a site's name.
enum RefusalTitles {
  static let challenges = table(
    """
    just a moment · attention required · please wait · ddos-guard · checking your browser · verify you are human
    verifying you are human · are you a robot · are you human · security check · security verification
    pardon our interruption · access denied · access to this page has been denied · one moment, please
    human verification · robot check · bot verification · you have been blocked · request blocked · captcha
    один момент · проверка браузера · проверка безопасности · вы не робот · доступ ограничен · доступ запрещен
    доступ запрещён · доступ заборонено · einen moment · zugriff verweigert · un momento · acceso denegado
    un instant · accès refusé · accesso negato · acesso negado · dostęp zabroniony · 请稍候 · 安全验证 · 百度安全验证
    アクセスが拒否されました · 접근이 거부되었습니다
    """)

  static let errors = table(
    """
    404 · error 404 · 404 error · 404 not found · 404 page not found · page not found · not found · 403 forbidden
    forbidden · 410 gone · 500 internal server error · internal server error · 502 bad gateway · bad gateway
    503 service unavailable · service unavailable · service temporarily unavailable · gateway timeout · site maintenance
    under maintenance · account suspended · this page could not be found · page cannot be found · page does not exist
    страница не найдена · ошибка 404 · 404 ошибка · страница не существует · страница удалена · сайт на обслуживании
    сторінку не знайдено · сторінка не знайдена · помилка 404 · seite nicht gefunden · fehler 404
    seite existiert nicht · page introuvable · page non trouvée · erreur 404 · página no encontrada · error página
    página não encontrada · pagina non trovata · errore 404 · nie znaleziono strony · strona nie istnieje
    pagina niet gevonden · sidan hittades inte · siden blev ikke fundet · sivua ei löytynyt · stránka nenalezena
    stránka sa nenašla · az oldal nem található · pagina nu a fost găsită · страницата не е намерена
    η σελίδα δεν βρέθηκε · sayfa bulunamadı · halaman tidak ditemukan · không tìm thấy trang · 页面不存在 · 找不到页面
    页面未找到 · 404未找到 · 頁面不存在 · 找不到網頁 · ページが見つかりません · お探しのページは見つかりません · 페이지를 찾을 수 없습니다 · الصفحة غير موجودة
    صفحه یافت نشد · הדף לא נמצא
    """)

  static let consents = table(
    """
    before you continue · before you continue to · your privacy choices · cookie consent · consent · privacy gate
    bevor sie fortfahren · bevor du fortfährst · zustimmung · datenschutzeinstellungen · avant de continuer
    antes de continuar · prima di continuare · voordat je verdergaat · zanim przejdziesz dalej
    прежде чем продолжить
    """)

  private static func table(_ phrases: String) -> [[UInt8]] {
    phraseEntries(phrases).map(skeleton).filter { !$0.isEmpty }
  }
}
