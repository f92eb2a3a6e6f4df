/** The product with a CRM of its own, for who has none at hand. */
@NullMarked
package com.bqs.app.demo;

import org.jspecify.annotations.NullMarked;
