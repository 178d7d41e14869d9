#ifndef WINNOW_CLIBXML2_SHIM_H
#define WINNOW_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, so that <libxml/encoding.h> includes <unicode/ucnv.h>, which clashes with
// Foundation's own copy of ICU. Only private, pointer-sized members depend on the macro.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
