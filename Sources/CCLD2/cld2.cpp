#include "CCLD2.h"

#include <stdio.h>  // CLD2's header uses FILE and does not include it.

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

const char *cld2_language(const char *text, int length) {
  const CLD2::CLDHints no_hints = {NULL, NULL, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int letters = 0, valid = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
    text, length, true, &no_hints, 0, languages, percents, scores, NULL, &letters, &is_reliable, &valid);
  if (!is_reliable || percents[0] < 60 || languages[0] == CLD2::UNKNOWN_LANGUAGE) return NULL;
  return CLD2::LanguageCode(languages[0]);
}
