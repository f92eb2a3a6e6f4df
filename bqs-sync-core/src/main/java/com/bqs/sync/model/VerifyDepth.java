package com.bqs.sync.model;

/** How closely a comparison of mirror and CRM looks. */
public enum VerifyDepth {
    /** Keys and stamps. */
    QUICK,
    /** Every field. */
    WHOLE
}
