/** What benchmarks of single parts have in common, and what starts them. */
@NullMarked
package com.bqs.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
