package com.bqs.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator alone, until it is stopped. */
@Command(
        name = "crm-simulator",
        mixinStandardHelpOptions = true,
        description = "A stand-in for the REST API of Oracle Fusion Sales, on 127.0.0.1.")
public final class SimulatorCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8100", description = "Port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--rows",
            defaultValue = "2000",
            description = "Opportunities to make up (default ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed makes up other ones.")
    private long seed;

    @Option(names = "--tick", description = "Seconds between two changes of the CRM's own; none by default.")
    private int tickSeconds;

    private final InstantSource clock;

    private SimulatorCommand(InstantSource clock) {
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new SimulatorCommand(InstantSource.system())).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        SimulatorOptions options =
                SimulatorOptions.defaults(clock).withPort(port).withRows(rows).withSeed(seed);
        if (tickSeconds > 0) {
            options = options.living(clock.instant(), Duration.ofSeconds(tickSeconds));
        }
        try (OracleSimulator simulator = OracleSimulator.start(options, clock)) {
            System.out.println("ORACLE_BASE_URL=" + simulator.origin());
            System.out.println("ORACLE_USER=" + options.access().user());
            System.out.println("ORACLE_PASS=" + options.access().password());
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
