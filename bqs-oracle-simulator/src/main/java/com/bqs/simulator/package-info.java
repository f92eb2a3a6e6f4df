/** A stand-in for the CRM: an HTTP server that answers as Oracle Fusion Sales does. */
@NullMarked
package com.bqs.simulator;

import org.jspecify.annotations.NullMarked;
