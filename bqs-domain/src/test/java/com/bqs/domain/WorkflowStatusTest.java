package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowStatusTest {

    private static final WorkflowStatus ASSESSMENT = new WorkflowStatus("UNDER_ASSESSMENT");

    @Test
    void opportunityNobodyQualifiedIsNew() {
        assertThat(WorkflowStatus.shown(Lifecycle.OPEN, null)).isEqualTo(WorkflowStatus.NEW);
    }

    @Test
    void closedDealCoversTheTeamsStatus() {
        assertThat(WorkflowStatus.shown(Lifecycle.CLOSED, ASSESSMENT)).isEqualTo(WorkflowStatus.CLOSED_IN_CRM);
        assertThat(WorkflowStatus.shown(Lifecycle.CLOSED, null)).isEqualTo(WorkflowStatus.CLOSED_IN_CRM);
    }

    @Test
    void reopenedDealShowsItsEarlierStatus() {
        assertThat(WorkflowStatus.shown(Lifecycle.OPEN, ASSESSMENT)).isEqualTo(ASSESSMENT);
    }

    @Test
    void onlyTheCodeCloses() {
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf("WON")).isEqualTo(Lifecycle.CLOSED);
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf("NO_SALE")).isEqualTo(Lifecycle.CLOSED);
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf("OPEN")).isEqualTo(Lifecycle.OPEN);
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf("won")).isEqualTo(Lifecycle.OPEN);
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf(null)).isEqualTo(Lifecycle.OPEN);
    }

    @Test
    void codeThatNobodyKnowsIsOpenAndSaidToBeUnknown() {
        assertThat(ClosedStatuses.DEFAULT.lifecycleOf("ON_ICE")).isEqualTo(Lifecycle.OPEN);
        assertThat(ClosedStatuses.DEFAULT.isKnown("ON_ICE")).isFalse();
        assertThat(ClosedStatuses.DEFAULT.isKnown("OPEN")).isTrue();
        assertThat(ClosedStatuses.DEFAULT.isKnown("LOST")).isTrue();
    }

    @Test
    void openCannotMeanClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedStatuses(Set.of("OPEN")))
                .withMessageContaining("OPEN");
    }
}
