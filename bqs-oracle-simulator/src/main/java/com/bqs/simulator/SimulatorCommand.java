package com.bqs.simulator;

import com.bqs.simulator.quirk.Quirk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Option(
            names = "--quirk",
            paramLabel = "NAME=VALUE",
            description = "How it differs from other pods; may be given again. --list-quirks tells the names.")
    private Map<String, String> quirks = new LinkedHashMap<>();

    @Option(
            names = "--faults",
            paramLabel = "SCRIPT",
            defaultValue = "",
            description = "What goes wrong, as '429 x2 retry-after=1; reset @7; html-503 forever path=describe'.")
    private String faults = "";

    @Option(names = "--user", defaultValue = "demo", description = "Who may read (default ${DEFAULT-VALUE}).")
    private String user = "";

    @Option(names = "--password", defaultValue = "demo", description = "With this password (default demo).")
    private String password = "";

    @Option(names = "--list-quirks", description = "List the quirks and end.")
    private boolean listQuirks;

    private final InstantSource clock;

    private SimulatorCommand(InstantSource clock) {
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new SimulatorCommand(InstantSource.system())).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (listQuirks) {
            for (Quirk quirk : Quirk.values()) {
                System.out.printf("%-24s %-8s %s%n", quirk.label(), quirk.byDefault(), quirk.meaning());
            }
            return 0;
        }
        SimulatorOptions options;
        try {
            options = options();
        } catch (IllegalArgumentException e) {
            System.err.println("crm-simulator: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
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

    private SimulatorOptions options() {
        SimulatorOptions options = SimulatorOptions.defaults(clock)
                .withPort(port)
                .withRows(rows)
                .withSeed(seed)
                .withAccess(new SimulatorOptions.Access(user, password))
                .withFaults(faults);
        for (Map.Entry<String, String> quirk : quirks.entrySet()) {
            options = options.with(Quirk.named(quirk.getKey()), quirk.getValue());
        }
        return options;
    }
}
