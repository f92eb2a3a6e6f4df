package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The npm package, fetched into a folder of the harness's own, and the script that drives it. */
final class StripeSync {

    static final String NAME = "stripe-sync";
    static final String PACKAGE = "@supabase/stripe-sync-engine@0.48.5";
    private static final String SCRIPT = "stripe-sync.mjs";

    private StripeSync() {}

    /** Its process; nothing, and a remark why, where there is no Node or the package can't be had. */
    static Optional<Child> start(Lab lab) throws IOException {
        Path folder = Files.createDirectories(lab.folder().resolve("npm"));
        try (InputStream script = StripeSync.class.getResourceAsStream(SCRIPT)) {
            Files.write(folder.resolve(SCRIPT), script.readAllBytes());
        }
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        if (!runs(folder, "node", "--version")) {
            return absent(lab, "there is no Node here");
        }
        if (!runs(folder, "npm", "install", "--no-save", "--silent", PACKAGE)) {
            return absent(lab, "npm could not install " + PACKAGE);
        }
        return Optional.of(Child.start(NAME, folder, List.of("node", SCRIPT)));
    }

    private static Optional<Child> absent(Lab lab, String why) {
        lab.findings().remark(NAME + " (" + PACKAGE + ") was not measured: " + why + ".");
        return Optional.empty();
    }

    private static boolean runs(Path folder, String... command) {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
