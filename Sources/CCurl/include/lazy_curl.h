#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// libcurl, loaded when it is first needed. Linked in the usual way it brings some thirty libraries with
// it, and resolving their symbols is nearly half of what a start costs before the first frame.
//
// Each function does what libcurl's of the same name does. None may be called before lazy_curl_load
// has answered 1.

/// Loads libcurl; 0 where this computer has none that can be used.
int lazy_curl_load(void);

CURLcode lazy_curl_global_init(long flags);
CURL *lazy_curl_easy_init(void);
void lazy_curl_easy_cleanup(CURL *easy);
CURLM *lazy_curl_multi_init(void);
CURLMcode lazy_curl_multi_cleanup(CURLM *multi);
CURLMcode lazy_curl_multi_add_handle(CURLM *multi, CURL *easy);
CURLMcode lazy_curl_multi_remove_handle(CURLM *multi, CURL *easy);
CURLMcode lazy_curl_multi_perform(CURLM *multi, int *running);
CURLMcode lazy_curl_multi_poll(CURLM *multi, struct curl_waitfd *more, unsigned count,
                               int milliseconds, int *ready);
CURLMcode lazy_curl_multi_wakeup(CURLM *multi);
CURLMsg *lazy_curl_multi_info_read(CURLM *multi, int *left);
struct curl_slist *lazy_curl_slist_append(struct curl_slist *list, const char *text);
void lazy_curl_slist_free_all(struct curl_slist *list);

// Swift cannot call C functions that take a variable number of arguments. curl_easy_setopt,
// curl_easy_getinfo and curl_multi_setopt are such functions, so each kind of argument gets one
// function here.

CURLMcode lazy_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLcode lazy_curl_set_long(CURL *easy, CURLoption option, long value);
CURLcode lazy_curl_set_text(CURL *easy, CURLoption option, const char *value);
/// For CURLOPT_COPYPOSTFIELDS (bytes, which may hold zeros) and the CURLOPT_…DATA options.
CURLcode lazy_curl_set_pointer(CURL *easy, CURLoption option, const void *value);
CURLcode lazy_curl_set_size(CURL *easy, CURLoption option, curl_off_t value);
CURLcode lazy_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
/// For CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION, whose functions look alike.
CURLcode lazy_curl_set_receiver(CURL *easy, CURLoption option, curl_write_callback value);
CURLcode lazy_curl_set_gate(CURL *easy, curl_prereq_callback value);
CURLcode lazy_curl_get_long(CURL *easy, CURLINFO info, long *value);
