/** For whoever tests sync rules or writes an adapter: ports in memory, scripted faults, and a contract suite for each port. */
@NullMarked
package com.bqs.sync.testkit;

import org.jspecify.annotations.NullMarked;
