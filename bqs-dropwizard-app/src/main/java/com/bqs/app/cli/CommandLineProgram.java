package com.bqs.app.cli;

import com.bqs.app.demo.Demo;
import com.bqs.domain.Numerals;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

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
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Long.class, CommandLineProgram::id)
                .registerConverter(Long.TYPE, CommandLineProgram::id)
                .registerConverter(Integer.class, text -> (int) wholeNumber(text, 0, Integer.MAX_VALUE))
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

    private static long id(String text) {
        return wholeNumber(text, 1, Long.MAX_VALUE);
    }

    private static long wholeNumber(String text, long min, long max) {
        try {
            return Numerals.wholeNumber(text, min, max);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
