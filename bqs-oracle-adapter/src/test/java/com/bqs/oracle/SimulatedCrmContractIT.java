package com.bqs.oracle;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.testkit.OracleCrmPortContract;
import com.bqs.sync.testkit.PositionReadsContract;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The real adapter keeps the port's contract over HTTP, in both grammars of the CRM. */
class SimulatedCrmContractIT {

    @Nested
    class UnderFrameworkVersion4 extends Contract {
        UnderFrameworkVersion4() {
            super(4);
        }
    }

    @Nested
    class UnderFrameworkVersion1 extends Contract {
        UnderFrameworkVersion1() {
            super(1);
        }
    }

    @Nested
    class WhereTheIdCannotBeQueried extends PositionReadsContract {

        private final SimulatedCrm world = new SimulatedCrm(4);

        WhereTheIdCannotBeQueried() {
            world.simulator.quirks().set(Quirk.NOT_QUERYABLE, "OptyId");
        }

        @AfterEach
        void stop() {
            world.simulator.close();
        }

        @Override
        protected OracleCrmPort crm() {
            return world.crm;
        }

        @Override
        protected void given(Opportunity opportunity) {
            world.put(opportunity);
        }
    }

    abstract static class Contract extends OracleCrmPortContract {

        private final SimulatedCrm world;

        Contract(int frameworkVersion) {
            world = new SimulatedCrm(frameworkVersion);
        }

        @AfterEach
        void stop() {
            world.simulator.close();
        }

        @Override
        protected OracleCrmPort crm() {
            return world.crm;
        }

        @Override
        protected void given(Opportunity opportunity) {
            world.put(opportunity);
        }
    }

    /** A simulated pod and the adapter's port onto it. */
    private static final class SimulatedCrm {

        private final OracleSimulator simulator;
        private final OracleCrmPort crm;

        SimulatedCrm(int frameworkVersion) {
            InstantSource clock = InstantSource.system();
            simulator = OracleSimulator.start(SimulatorOptions.defaults(clock).withRows(0), clock);
            OracleCrmSettings settings = new OracleCrmSettings(
                    simulator.origin(),
                    OracleCredentials.basic("demo", "demo"),
                    OracleCrmSettings.DEFAULT_API_VERSION,
                    frameworkVersion,
                    null,
                    OracleCrmSettings.DEFAULT_PAGE_SIZE,
                    CallLimits.DEFAULT);
            crm = OracleCrm.connectTo(settings, AttributeMapping.BUILT_IN, CrmCallListener.NONE, clock);
        }

        void put(Opportunity opportunity) {
            Row row = Row.of(opportunity.id().value());
            for (OpportunityField field : OpportunityField.values()) {
                String name = AttributeMapping.BUILT_IN.candidates(field).get(0);
                row = row.with(Attribute.find(name).orElseThrow(), written(opportunity.value(field)));
            }
            simulator.opportunities().put(row);
        }

        private static @Nullable Object written(@Nullable Object value) {
            if (value instanceof Instant instant) {
                return Row.written(instant);
            }
            return value instanceof Number || value == null ? value : value.toString();
        }
    }
}
