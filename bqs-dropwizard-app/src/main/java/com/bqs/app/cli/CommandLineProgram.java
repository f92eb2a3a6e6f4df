package com.bqs.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands, put together by hand, and what becomes of their failures. */
public final class CommandLineProgram {
    private final PrintWriter out;
    private final PrintWriter err;

    public CommandLineProgram(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command to its end and gives the process's exit code. */
    public int run(String... args) {
        CommandLine program = new CommandLine(new BqsCommand());
        commands().forEach(program::addSubcommand);
        return program.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    private Stream<Object> commands() {
        return List.<Object>of(new VersionCommand(out), new HelpCommand()).stream();
    }
}
