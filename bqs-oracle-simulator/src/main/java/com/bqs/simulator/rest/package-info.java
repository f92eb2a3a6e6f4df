/** The REST API over the rows: paths, envelopes, errors, authentication. */
@NullMarked
package com.bqs.simulator.rest;

import org.jspecify.annotations.NullMarked;
