package io.quarkiverse.dynamodbcache.cluster.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.cluster.proxy.Permissions;

/** Allows what it says, and nothing else; and remembers what was refused, and which of its permissions were needed. */
public final class Policy implements Permissions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Statement> statements;
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    private Policy(List<Statement> statements) {
        this.statements = statements;
    }

    /** That of the application, for all nodes of all clusters of this run. */
    public static Policy ofTheApplication() {
        return OfTheApplication.POLICY;
    }

    static Policy of(String json) {
        try {
            return new Policy(StreamSupport.stream(JSON.readTree(json).path("Statement").spliterator(), false)
                    .map(Statement::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean allow(String operation, byte[] body) {
        boolean allowed = true;
        for (Call call : Call.of(operation, body)) {
            if (statements.stream().noneMatch(statement -> statement.allows(call))) {
                refused.add(call.toString());
                allowed = false;
            }
        }
        return allowed;
    }

    /** What nodes have asked for and were not permitted, since someone wanted to know: a refusal is that of one test. */
    public Set<String> newlyRefused() {
        Set<String> told = Set.copyOf(refused);
        refused.removeAll(told);
        return told;
    }

    /** The actions that no node has asked for, and the patterns of keys that none of those who asked had. */
    public Set<String> notNeeded() {
        return statements.stream().flatMap(statement -> statement.notNeeded().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Read when it is first asked for: where only proxies are tested, there is no application. */
    private static final class OfTheApplication {

        static final Policy POLICY = read(Path.of("target", "dynamodb-cache", "policy.json"));

        private static Policy read(Path file) {
            try {
                return of(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
