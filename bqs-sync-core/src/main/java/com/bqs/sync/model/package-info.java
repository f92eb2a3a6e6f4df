/** The values that the engine and its ports exchange. */
@NullMarked
package com.bqs.sync.model;

import org.jspecify.annotations.NullMarked;
