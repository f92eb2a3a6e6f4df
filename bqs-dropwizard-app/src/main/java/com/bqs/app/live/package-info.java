/** What runs do, told to whoever listens while they do it. */
@NullMarked
package com.bqs.app.live;

import org.jspecify.annotations.NullMarked;
