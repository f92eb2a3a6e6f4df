/** What can be configured: every key, where its value came from, and the typed settings made of them. */
@NullMarked
package com.bqs.app.config;

import org.jspecify.annotations.NullMarked;
