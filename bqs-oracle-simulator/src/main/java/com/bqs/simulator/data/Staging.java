package com.bqs.simulator.data;

/** Moves an opportunity through its sales stages, each attribute in step with the others. */
final class Staging {

    static final long FIRST_STAGE_ID = 300_000_000_118_810L;

    private static final String OPEN = "OPEN";

    private Staging() {}

    /** The row at a stage, counted from 0. */
    static Row at(Row row, int stage) {
        return row.with(Attribute.SALES_STAGE, Vocabulary.STAGES[stage])
                .with(Attribute.SALES_STAGE_ID, FIRST_STAGE_ID + stage)
                .with(Attribute.STG_ORDER, stage + 1)
                .with(Attribute.PHASE_CD, "WORKING-DEAL");
    }

    /** The row under a status; its stage stays, as in the CRM. */
    static Row close(Row row, String status) {
        return row.with(Attribute.STATUS_CODE, status).with(Attribute.STAGE_STATUS_CD, status);
    }

    static boolean isOpen(Row row) {
        return OPEN.equals(row.value(Attribute.STATUS_CODE));
    }

    static int stageOf(Row row) {
        return row.value(Attribute.STG_ORDER) instanceof Number order ? order.intValue() - 1 : 0;
    }
}
