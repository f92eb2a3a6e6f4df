package com.bqs.sync.port.canary;

/** Canary: ports are interfaces. */
public final class PortThatIsAClass {}
