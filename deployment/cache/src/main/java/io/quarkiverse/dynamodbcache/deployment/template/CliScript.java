package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;

/** A script that makes what is missing, and so may be run again. */
final class CliScript implements TableTemplate {

    @Override
    public String file() {
        return "create-tables.sh";
    }

    @Override
    public String text(Intro intro, List<TableSettings> tables) {
        return "#!/bin/sh\n" + intro.comment() + "set -eu\nexport AWS_PAGER=\n"
                + tables.stream().map(CliScript::commands).collect(Collectors.joining());
    }

    private static String commands(TableSettings table) {
        List<String> commands = CacheTable.commands(table);
        return """

                aws dynamodb describe-table --table-name %1$s > /dev/null 2>&1 ||
                  %2$s
                aws dynamodb wait table-exists --table-name %1$s
                # ENABLED, or ENABLING: what is on cannot be switched on again.
                aws dynamodb describe-time-to-live --table-name %1$s --output text | grep -q ENABL ||
                  %3$s
                """.formatted(table.name(), commands.get(0), commands.get(1));
    }
}
