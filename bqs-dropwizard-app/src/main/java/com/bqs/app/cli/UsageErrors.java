package com.bqs.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: one line that says what, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int EXIT_CODE = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String help = command.parent() == null ? "bqs help" : "bqs help " + command.name();
        CommandLine root = command.root().commandLine();
        root.getErr().println("bqs: " + message(failure).replace('\n', ' ') + "; see `" + help + "`");
        return EXIT_CODE;
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return failure.getMessage() + ", did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return String.valueOf(failure.getMessage());
    }
}
