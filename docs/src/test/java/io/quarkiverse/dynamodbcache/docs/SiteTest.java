package io.quarkiverse.dynamodbcache.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The site itself, where there is an Antora to build it. */
class SiteTest {

    @Test
    void site_isBuiltWithoutWarnings() throws Exception {
        assumeTrue(isOnThePath("antora"), "Skipped: there is no 'antora' on the PATH (npm i -g antora)");
        assumeTrue(Files.isDirectory(Repository.ROOT.resolve(".git")), "Skipped: Antora reads no linked worktree of Git");
        Path log = Path.of("target", "antora.log");
        Process antora = new ProcessBuilder("antora", "--log-failure-level=warn", "antora-playbook.yml")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(antora.waitFor(2, TimeUnit.MINUTES)).as("Antora has ended").isTrue();
        } finally {
            antora.destroyForcibly();
        }

        assertThat(log).content().isEmpty();
        assertThat(antora.exitValue()).isZero();
    }

    private static boolean isOnThePath(String command) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
