/** The whole-pipeline harness: starts every process, runs every case in turn, and writes down what it took. */
@NullMarked
package com.bqs.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
