// The only header that names cmark; Swift sees the library as the module `CMarkGFM`.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
