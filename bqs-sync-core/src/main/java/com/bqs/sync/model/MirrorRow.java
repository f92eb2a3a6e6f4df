package com.bqs.sync.model;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;

/** A row of the mirror as it has to be stored: complete, so a field that is not delivered is null. */
public record MirrorRow(Opportunity opportunity, Lifecycle lifecycle, Fingerprint fingerprint) {}
