/** What the engine needs of the world: the CRM, the mirror and the run ledger. */
@NullMarked
package com.bqs.sync.port;

import org.jspecify.annotations.NullMarked;
