package io.quarkiverse.dynamodbcache.benchmarks.stampede;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Reads lines of the name of a cache, a key and a number of callers; lets these ask for the entry all at once, and answers with
 * the number of loads. Ends with its input.
 */
@QuarkusMain
public class StampedeApplication implements QuarkusApplication {

    @Inject
    Callers callers;

    @Override
    public int run(String... arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split(" ", 3);
            answers.println(callers.loadsOf(words[0], words[1], Integer.parseInt(words[2])));
        }
        return 0;
    }
}
