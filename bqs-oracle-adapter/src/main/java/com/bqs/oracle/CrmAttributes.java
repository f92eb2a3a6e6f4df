package com.bqs.oracle;

/** The two attributes that reading itself hangs on, whatever the mapping says. */
final class CrmAttributes {

    /** The immutable key that listings walk. */
    static final String ID = "OptyId";

    /** The stamp of a record's last change, in the CRM's time. */
    static final String STAMP = "LastUpdateDate";

    /** The number that people write; the key of an item's address. */
    static final String NUMBER = "OptyNumber";

    private CrmAttributes() {}
}
