package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.List;

/**
 * Something about a table that keeps it from being a good one for caches.
 *
 * @param commands what mends it, for the AWS command line; empty if there is no command for it
 */
record TableProblem(String what, List<String> commands) {

    String explained(String table) {
        StringBuilder text = new StringBuilder("Table '" + table + "' of the DynamoDB cache: " + what);
        commands.forEach(command -> text.append(System.lineSeparator()).append("    ").append(command));
        return text.toString();
    }
}
