package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that ask for the same entry at the same time. They end when it is closed, or this JVM ends. */
record Herd(List<Member> members) implements AutoCloseable {

    static Herd of(Java application, int processes) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            members.add(Member.of(application));
        }
        return new Herd(members);
    }

    /** @return of all of them together */
    int loadsOf(String cache, String key, int callersEach) {
        members.forEach(member -> member.questions.println(cache + " " + key + " " + callersEach));
        return members.stream().mapToInt(Member::answer).sum();
    }

    @Override
    public void close() {
        members.forEach(member -> member.process.destroy());
    }

    private record Member(Process process, PrintWriter questions, BufferedReader answers) {

        static Member of(Java application) {
            try {
                Process process = new ProcessBuilder(application.command(List.of()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
                return new Member(process, new PrintWriter(process.outputWriter(), true), process.inputReader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int answer() {
            try {
                return Integer.parseInt(String.valueOf(answers.readLine()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
