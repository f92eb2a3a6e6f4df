package com.bqs.app.cli;

import com.bqs.app.demo.Demo;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands, put together by hand, and what becomes of their failures. */
public final class CommandLineProgram {
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintStream terminal;

    /**
     * A program that writes to these.
     *
     * @param terminal where a progress bar is drawn, if it is one
     */
    public CommandLineProgram(PrintWriter out, PrintWriter err, PrintStream terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs one command to its end and gives the process's exit code. */
    public int run(String... args) {
        BqsCommand bqs = new BqsCommand();
        CommandLine program = new CommandLine(bqs);
        commands(bqs).forEach(program::addSubcommand);
        WholeNumbers<Long> ids = new WholeNumbers<>(1, Long.MAX_VALUE, Long::valueOf);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Long.class, ids)
                .registerConverter(Long.TYPE, ids)
                .registerConverter(Integer.class, new WholeNumbers<>(0, Integer.MAX_VALUE, Math::toIntExact))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    private Stream<Object> commands(BqsCommand bqs) {
        ForegroundRun foreground = new ForegroundRun(bqs, out, terminal);
        return Stream.of(
                new DemoCommand(bqs, new Demo(out), terminal),
                new ServeCommand(bqs),
                new SyncCommand(bqs, out, foreground),
                new VerifyCommand(bqs, out, terminal),
                new ExplainCommand(bqs, out),
                new QuarantineCommand(bqs, out, foreground),
                new UndoRemovalsCommand(foreground),
                new CancelCommand(bqs, out),
                new StatusCommand(bqs, out),
                new DoctorCommand(bqs, out),
                new MigrateCommand(bqs, out),
                new VersionCommand(out),
                new HelpCommand());
    }
}
