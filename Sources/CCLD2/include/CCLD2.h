#ifndef WINNOW_CCLD2_H
#define WINNOW_CCLD2_H

#ifdef __cplusplus
extern "C" {
#endif

/// The language of a text in UTF-8 as CLD2 names it ("de", "zh-Hant", "iw"), or a null pointer where it is not sure or
/// most of the text is in others. The string is never freed. May be called from many threads at once.
const char *cld2_language(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
