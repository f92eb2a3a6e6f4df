package com.bqs.app.cli;

import com.bqs.app.failure.ReportedFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command tells: foreseen failures in their own lines, others in one, with the stack trace in the log file. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ReportedFailure reported) {
            reported.lines().forEach(line -> command.getErr().println("bqs: " + reported.code() + ": " + line));
            return reported.exitCode();
        }
        LOG.error(
                "unexpected failure of `bqs {}`, its stack trace is under logs in the data folder: {}",
                command.getCommandName(),
                failure.toString(),
                failure);
        return FAILED;
    }
}
