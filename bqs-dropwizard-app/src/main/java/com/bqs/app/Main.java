package com.bqs.app;

import com.bqs.app.cli.CommandLineProgram;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Where the JVM enters. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Charset charset = Charset.defaultCharset();
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        System.exit(new CommandLineProgram(out, err, System.err).run(args));
    }
}
