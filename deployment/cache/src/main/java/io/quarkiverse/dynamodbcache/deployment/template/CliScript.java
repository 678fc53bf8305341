package io.quarkiverse.dynamodbcache.deployment.template;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

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
                ttl=$(aws dynamodb describe-time-to-live --table-name %1$s --output text \\
                  --query 'TimeToLiveDescription.[AttributeName,TimeToLiveStatus]')
                case "$ttl" in
                  # ENABLED, or ENABLING: what is on cannot be switched on again.
                  %4$s[[:space:]]ENABL*) ;;
                  *ENABL*)
                    echo "Table %1$s: time to live looks at another attribute than %4$s ($ttl). Disable it, and run this an hour later." >&2
                    exit 1 ;;
                  *)
                    %3$s ;;
                esac
                """
                .formatted(table.name(), commands.get(0), commands.get(1), TIME_TO_LIVE);
    }
}
