/** What an opportunity and its bid qualification are: values and the rules that hold between them. */
@NullMarked
package com.bqs.domain;

import org.jspecify.annotations.NullMarked;
