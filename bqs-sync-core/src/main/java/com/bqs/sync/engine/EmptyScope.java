package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.port.OracleCrmPort;

/** A CRM that answers and shows nothing: never a success, and never left unexplained. */
final class EmptyScope {

    private EmptyScope() {}

    static SyncException of(OracleCrmPort crm) {
        return new SyncException(
                ErrorCode.ORACLE_SCOPE_EMPTY,
                "The CRM answered, but shows this user not a single opportunity; nothing was changed. "
                        + crm.explainEmptiness());
    }
}
