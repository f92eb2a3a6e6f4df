/** What a program that embeds the sync calls: the engine, its settings, its requests and its listener. */
@NullMarked
package com.bqs.sync;

import org.jspecify.annotations.NullMarked;
