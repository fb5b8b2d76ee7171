// Debian builds libxml2 with ICU, whose headers differ from those of the ICU inside Foundation: a module that sees both
// does not compile. What we call of libxml2 has nothing to do with ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
