#include "lazy_curl.h"

#include <dlfcn.h>

#ifdef __APPLE__
#define LIBRARY "libcurl.4.dylib"
#else
#define LIBRARY "libcurl.so.4"
#endif

// Each function of libcurl that is used, with its type from libcurl's own header.
#define EACH(F)                                                                       \
  F(global_init) F(easy_init) F(easy_cleanup) F(easy_setopt) F(easy_getinfo)          \
  F(multi_init) F(multi_cleanup) F(multi_setopt) F(multi_add_handle)                  \
  F(multi_remove_handle) F(multi_perform) F(multi_poll) F(multi_wakeup)               \
  F(multi_info_read) F(slist_append) F(slist_free_all)

#define DECLARE(name) static __typeof__(curl_##name) *name;
EACH(DECLARE)

#define TAKE(name) if (!(name = (__typeof__(name))dlsym(library, "curl_" #name))) return 0;

int lazy_curl_load(void) {
  void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (!library) return 0;
  EACH(TAKE)
  return 1;
}

CURLcode lazy_curl_global_init(long flags) { return global_init(flags); }
CURL *lazy_curl_easy_init(void) { return easy_init(); }
void lazy_curl_easy_cleanup(CURL *easy) { easy_cleanup(easy); }
CURLM *lazy_curl_multi_init(void) { return multi_init(); }
CURLMcode lazy_curl_multi_cleanup(CURLM *multi) { return multi_cleanup(multi); }

CURLMcode lazy_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return multi_setopt(multi, option, value);
}

CURLMcode lazy_curl_multi_add_handle(CURLM *multi, CURL *easy) {
  return multi_add_handle(multi, easy);
}

CURLMcode lazy_curl_multi_remove_handle(CURLM *multi, CURL *easy) {
  return multi_remove_handle(multi, easy);
}

CURLMcode lazy_curl_multi_perform(CURLM *multi, int *running) {
  return multi_perform(multi, running);
}

CURLMcode lazy_curl_multi_poll(CURLM *multi, struct curl_waitfd *more, unsigned count,
                               int milliseconds, int *ready) {
  return multi_poll(multi, more, count, milliseconds, ready);
}

CURLMcode lazy_curl_multi_wakeup(CURLM *multi) { return multi_wakeup(multi); }

CURLMsg *lazy_curl_multi_info_read(CURLM *multi, int *left) {
  return multi_info_read(multi, left);
}

struct curl_slist *lazy_curl_slist_append(struct curl_slist *list, const char *text) {
  return slist_append(list, text);
}

void lazy_curl_slist_free_all(struct curl_slist *list) { slist_free_all(list); }

CURLcode lazy_curl_set_long(CURL *easy, CURLoption option, long value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_pointer(CURL *easy, CURLoption option, const void *value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_receiver(CURL *easy, CURLoption option, curl_write_callback value) {
  return easy_setopt(easy, option, value);
}

CURLcode lazy_curl_set_gate(CURL *easy, curl_prereq_callback value) {
  return easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}

CURLcode lazy_curl_get_long(CURL *easy, CURLINFO info, long *value) {
  return easy_getinfo(easy, info, value);
}
